"""How often ideas speak of each concept, counted on 182 ideas that nobody is measured on."""

TEXTS = 182
"""Ideas that were counted: the tuning half of the hand-made ones, the translations, the gallery."""

FREQUENCY = """
    ball 43  dot 34  grain 13  ring 23  disc 6  block 19  triangle 4  bird 4  fish 3  insect 6
    planet 6  moon 4  star 5  comet 1  drop 10  water 1  snow 2  fire 4  spark 8  flower 2
    plant 6  bubble 3  jelly 3  heart 1  team 8  guard 3  wall 20  room 18  frame 20  floor 16
    top 12  stairs 10  slope 8  tower 10  bridge 2  gate 11  gap 10  exit 6  maze 7  road 11
    queue 15  island 3  city 10  grid 7  centre 25  corner 4  hole 4  spring 12  rope 11
    chain 1  net 3  magnet 4  clock 6  hourglass 3  pendulum 8  wheel 3  peg 2  machine 2
    note 9  rhythm 7  silence 9  letter 7  number 11  heavy 18  light 2  big 21  small 27
    fast 19  slow 18  bright 22  dark 14  white 2  colour 19  red 8  blue 7  green 3  yellow 2
    warm 1  cold 1  odd 14  alone 15  few 2  many 30  two 31  three 14  empty 19  full 11
    tight 29  soft 2  same 11  opposite 7  random 8  mess 9  order 10  patience 16  surprise 7
    shared 15  mirror 1  echo 1  memory 8  morning 4  love 1  hungry 3  market 8  time 42
    person 11  side 21  wave 6  shelf 9  layer 9  shape 4  piece 5  strong 2  weak 8  rps 3
    winner_none 1  straight 12  angle 5  mountain 1  train 4  car 1  lift 1  cradle 2  knot 3
    crown 1  orchestra 1  drum 2  garden 5  egg 1  shadow 2  eye 1  hand 2  page 5  party 1
    old 4  pattern 1  ink 1  target 4  border_line 11  debt_tax 6  gift 2  gravity 20  fall 43
    rise 6  flip 7  turn 23  orbit 25  spiral 9  roll 2  slide 4  tilt 7  topple 11  balance 11
    rest 20  swing 8  jump 6  throw 5  fly 13  drift 13  crawl 3  flow 6  emit 4  shake 5
    hit 23  touch 22  bounce 14  cross 24  merge 13  stick 10  split 9  break 11  burst 3
    swallow 13  infect 8  change 13  imitate 3  chase 5  escape 20  fight 6  win 9  lose 5
    race 9  repel 11  attract 9  gather 12  scatter 7  swarm 5  lead 11  exchange 6  cooperat 7
    betray 1  grow 27  shrink 14  closer 7  farther 8  double 5  born 13  vanish 7  fade 23
    light_up 11  melt 3  freeze 1  fill 11  empty_out 8  build 9  draw 15  trail 12  return 18
    repeat 14  sync 15  alternate 9  open 5  close 8  let_through 14  bend 7  cut 1  connect 3
    search 3  lost 7  hide 3  reveal 1  wait 9  settle 8  neighbour 17  dissatisf 2  carry 2
    dance 5  play 2  teach 2  vote 6  sacrifice 4  overflow 1  rain 8  breathe 1  count_down 1
    sort 4  knock_out 1  accelerate 9  brake 5  compress 1  inflate 1  peel 2  weave 2  unfold 2
    fold 2  plant_seed 3  harvest 3  warn 3  orbit_decay 3  flicker 2  stumble 3  hesitate 3
    persist 1  greet 2  end_last 42  beginning 26  end 38  obey 3  listen 1  watch 7
"""
"""Concept and the number of ideas that speak of it; one that is not listed was never met."""
