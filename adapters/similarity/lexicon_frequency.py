"""How often ideas speak of each concept, counted on 228 ideas that are not held out."""

TEXTS = 228
"""Ideas that were counted: both tuning sets of pairs, the tuning half of the hand-made ones, the
translations, the gallery."""

FREQUENCY = """
    ball 52  dot 31  grain 18  ring 36  disc 6  block 36  triangle 13  bird 5  fish 6  insect 13
    snake 2  planet 23  moon 15  star 13  comet 3  drop 15  water 20  snow 4  ice 1  fire 12
    spark 11  flower 5  plant 15  bubble 6  jelly 5  heart 1  lamp 10  team 10  guard 1  wall 27
    room 27  frame 27  floor 23  top 26  stairs 11  slope 10  tower 10  bridge 3  gate 10  gap 12
    exit 4  maze 6  road 17  queue 14  island 3  city 21  grid 11  centre 26  corner 6  hole 5
    spring 10  rope 16  chain 3  net 6  magnet 5  clock 15  hourglass 3  pendulum 13  wheel 15
    paddle 1  peg 5  machine 7  note 15  rhythm 7  silence 9  letter 13  number 16  heavy 12
    light 2  big 28  small 39  fast 20  slow 20  bright 29  dark 18  white 3  colour 17  red 9
    blue 7  green 4  yellow 3  warm 8  cold 1  odd 19  alone 28  few 2  many 33  two 51  three 22
    empty 18  full 9  tight 30  soft 2  same 16  opposite 6  random 9  mess 9  order 12  patience 8
    surprise 9  shared 19  mirror 4  echo 2  memory 6  morning 5  sleep 2  love 1  fear 1  hungry 3
    market 8  time 52  person 12  side 25  wave 10  shelf 12  layer 7  shape 6  piece 5  strong 3
    weak 5  rps 5  straight 13  angle 5  mountain 1  ship 4  train 8  car 6  lift 4  umbrella 1
    dice 2  cradle 4  knot 1  crown 1  orchestra 2  drum 3  garden 6  egg 2  cloud 5  storm 1
    shadow 5  hand 9  thread 4  page 7  party 2  child 1  old 7  ink 2  target 3  border_line 10
    debt_tax 6  gift 3  gravity 17  fall 59  rise 14  flip 8  turn 30  orbit 32  spiral 9  roll 9
    slide 9  tilt 8  topple 16  balance 15  rest 42  swing 15  jump 16  throw 9  fly 16  drift 17
    crawl 4  flow 7  emit 5  shake 7  hit 31  touch 18  bounce 17  cross 24  merge 16  stick 10
    split 11  break 14  burst 6  swallow 12  infect 7  change 22  imitate 8  chase 11  escape 18
    fight 10  win 7  lose 10  race 9  repel 14  attract 9  gather 12  scatter 9  swarm 7  lead 15
    exchange 10  cooperat 18  betray 1  grow 30  shrink 13  closer 12  farther 13  double 4
    born 19  vanish 6  fade 29  light_up 17  melt 4  freeze 1  fill 7  empty_out 11  build 12
    draw 14  trail 14  return 26  repeat 12  sync 19  alternate 8  open 9  close 6  let_through 17
    bend 6  cut 7  connect 4  search 7  lost 6  hide 3  reveal 6  wait 8  settle 10  neighbour 15
    dissatisf 1  carry 5  dance 11  play 5  teach 2  vote 6  sacrifice 1  overflow 1  avalanche 1
    rain 11  breathe 2  sort 8  shuffle 2  sneak 1  knock_out 3  accelerate 8  brake 6  compress 1
    inflate 2  peel 3  weave 2  unfold 5  fold 6  dig 2  plant_seed 4  harvest 8  knit_together 1
    warn 3  obstacle 1  crowd_out 1  orbit_decay 1  flicker 4  stumble 6  hesitate 7  persist 2
    greet 3  end_last 54  beginning 31  end 45  obey 2  listen 2  watch 11  polygon 4  beast 11
    prickle 4  armour 2  kitchen 14  furniture 8  tool 4  sport 6  music 6  loud 3  long 13  late 6
    violet 1  pink 1  gray 3  four 5  five 11  six 10  twelve 3  ten 12  together 13  copy 2
    within 8  joy 3  sad 1  anger 5  brave 1  trick 4  turn_taking 21  traveller 4  leg 8  head 11
    body 12  wind 8  sun 4  plane 3  ghost 1  magic 1  glass 8  wood 1  metal 7  stone 3  cloth 1
    sweep_away 1  stage 1  school 1  doctor 1  run 9  walk 14  catch 3  give_up 2  help 3
    arrive 14  leave 34  mistake 5  try 11  succeed 8  choose 3  guess 2  know 8  say 3  count 9
    measure 3  move 12  stand 20  sit 1  wear_out 1  replace 4  gear_up 6  switch_off 7
    push_through 4  dress_up 1  rob 4
"""
"""Concept and the number of ideas that speak of it; one that is not listed was never met."""
