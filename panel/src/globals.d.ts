/** Version of the package this panel was built with. */
declare const __KINORA_VERSION__: string;
