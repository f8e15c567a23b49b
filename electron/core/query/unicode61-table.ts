/*
 * What SQLite’s tokenizer unicode61 with remove_diacritics=2 does to each code point, asked of SQLite itself.
 * Written by tests/core/query/unicode61-table.test.ts; the form is told in tokenise.ts. Numbers in base 36.
 */

/** Ranges that part words: (distance from the end of the range before, length). */
export const SEPARATORS = `
0 1c a 7 q 6 q 1b 1 7 2 1 1 3 2 1 3 1 n 1 v 1 cq 4 c e 5 7 1 1 1 h 5 1 7 2 1 1 1 9 1 7 6 4 2 1 2 1q 5 1
8 1 5 2 1 1 32 1 3v 8 5s 6 15 2 4 1 1 1j 17 2 b 5 1 m 2 2 17 l a 4 2 1 2r 1 1 f 2 7 f 2 1 e 1 1 1 1 u r
2j b 1m 9 2 4 s 4 1 9 1 3 1 5 2 f q 3 2 1 3p r 1 4 1i 3 1 i 1 7 a 4 a 1 g 3 1k 1 1 7 2 2 2 3 9 1 a 2 e
2 6 2 5 3 1k 1 1 5 4 2 2 3 3 1 u 2 3 1 b 3 1k 1 1 8 1 3 1 3 k 2 c 2 f 3 1k 1 1 7 2 2 2 3 8 2 a 2 c 1 h
1 1n 5 3 3 1 4 9 1 r 8 6 3 1m 7 1 3 1 4 7 2 b 2 r 1 2 2 1k 1 1 7 1 3 1 4 7 2 b 2 u 2 1m 7 1 3 1 4 9 1 a
2 l 1 8 2 1y 1 4 6 1 1 1 8 i 3 1o 1 2 7 4 1 7 9 a 2 2d 1 2 6 1 2 b 6 1f v k c 1d n 5 b 1 10 1 f 1 d 28
k b 6 6 4 4 3 1 3 2 7 3 4 d c 1 1 a 6 2j 1 gx c 13 a 2u 1 h8 2 h 1 q 2 26 3 10 3 t 5 r 2 u 2 1s z 1 4 1
1 y f 4a 1 3a c 4 c 4 1 3 2 2y h 7 2 k y n 5 2 2 1h a 1 t 2 1 w 7 1 6 2a 5 1b h l z 3 3 u d 1k e 8 4 10
k 3 5 1q 2 1s 8 8 p 4 1 4 3 5n 13 l 4 cd 1 1 3 b 3 d 3 d 3 d 2 1 2t 5 6 a 5 b 5 h q m x f 2 1 4 1 2 a 1
1 3 5 6 1 1 1 1 1 1 4 1 b 2 4 5 5 4 1 1 1s h0 c 13 p b 29 26 m e8 1 39 u qh 3 a az 6 4 3 7 4 1 2 34 1 e
1 2o 27 1 c 1w q 1 2h c 5y q c 4 5 3 p 9 7 5 2 5 3 2h 4 3 1 2i 1 44 2 4 a w 10 s v b u 8 1 f w a 13 f
1r 1 74 534 1s h3k 1j 1j 2 7h 3 2n g w 1 28 8 8 n 9 2 2v 2 3b 1 3 1 4 1 n 9 a 4 1m 4 8 2 1e h 9 2 g i 6
3 17 a n d b 1 w 4 1b r g 2 21 e c 1 8 2 e 4 n 3 1 1 1g 1 1 3 2 2 5 2 1 1 s 2 b 7 3 2 6k b 8pe 1kw 5cu
1 a 1 3s g ak 2 58 2 2 q 6 7 9 z 1 j 1 4 43 1 1 f a 7 q 6 q b 3e 7 1 7 a 7 74 3 1g 9 1l h 6 c 1g 1a bl
1 1c 1 w6 1 5j 1 v 1 5d 3 1 2 5 4 14 3 4 1 g 9 12 1 55 7 xs 3 1h m 1e 3 19 i 1q 3 10 e b 4 1o 3 1c e 4
4 yq d 2pk 4 esd 1a g 4 j1p 6u a 13 2 51 y 1y 56 2f oa 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 4ks 2 7i
18 4 2s c f 2 e 2 f 1 f 1c v 1 1o 4 17 23 t d 17 5 9 7 2 4u x f 6 1 1y 3 k c 11 1 5 l h f 1r 1 1 1 52 1
4 3 1q 2 4 c o 43 1y 4 b 1c 1y 1m 38 gwi5 1 u 2o 3k 6o
`;

/** Runs that fold: first code point, how many, step, shift to what they fold to. */
export const FOLDS = `
1t q 1 w,51 1 1 lj,5c 1 1 -2n,5d 1 1 -2o,5e 1 1 -2p,5f 1 1 -2q,5g 1 1 -2r,5h 1 1 -2s,5i 1 1 w,5j 1 1
-2s,5k 1 1 -2r,5l 1 1 -2s,5m 1 1 -2t,5n 1 1 -2u,5o 1 1 -2r,5p 1 1 -2s,5q 1 1 -2t,5r 1 1 -2u,5s 1 1 w,5t
2 1 -2r,5v 1 1 -2s,5w 1 1 -2t,5x 1 1 -2u,5y 1 1 -2v,60 1 1 w,61 1 1 -2s,62 1 1 -2t,63 1 1 -2u,64 1 1
-2v,65 1 1 -2s,66 1 1 w,68 1 1 -3j,69 1 1 -3k,6a 1 1 -3l,6b 1 1 -3m,6c 1 1 -3n,6d 2 2 -3o,6g 1 1 -3n,6h
1 1 -3o,6i 1 1 -3p,6j 1 1 -3q,6k 1 1 -3n,6l 1 1 -3o,6m 1 1 -3p,6n 1 1 -3q,6p 2 1 -3n,6r 1 1 -3o,6s 1 1
-3p,6t 1 1 -3q,6u 1 1 -3r,6x 1 1 -3o,6y 1 1 -3p,6z 1 1 -3q,70 1 1 -3r,71 1 1 -3o,73 1 1 -3q,74 1 1 -4f,
75 1 1 -4g,76 1 1 -4h,77 1 1 -4i,78 1 1 -4j,79 1 1 -4k,7a 1 1 -4j,7b 1 1 -4k,7c 1 1 -4l,7d 1 1 -4m,7e 1
1 -4n,7f 1 1 -4o,7g 1 1 -4p,7h 2 1 -4q,7j 1 1 -4r,7k 1 1 1,7m 1 1 -4t,7n 1 1 -4u,7o 1 1 -4v,7p 1 1 -4w,
7q 1 1 -4x,7r 1 1 -4y,7s 1 1 -4z,7t 1 1 -50,7u 1 1 -51,7v 1 1 -52,7w 1 1 -51,7x 1 1 -52,7y 1 1 -53,7z 1
1 -54,80 1 1 -55,81 1 1 -56,82 1 1 -57,83 2 1 -58,85 1 1 -59,86 1 1 1,88 1 1 -5b,89 1 1 -5c,8a 1 1 -5d,
8b 1 1 -5e,8c 1 1 -5f,8d 1 1 -5g,8e 1 1 -5h,8f 1 1 -5i,8g 1 1 -5j,8i 1 1 1,8k 1 1 -5m,8l 2 1 -5n,8n 1 1
-5o,8p 1 1 -5p,8q 1 1 -5q,8r 1 1 -5r,8s 1 1 -5s,8t 1 1 -5t,8u 1 1 -5u,8v 2 2 1,8z 1 1 -5x,90 1 1 -5y,91
1 1 -5z,92 1 1 -60,93 1 1 -61,94 1 1 -62,96 1 1 1,98 1 1 -65,99 1 1 -66,9a 1 1 -67,9b 1 1 -68,9c 1 1
-69,9d 1 1 -6a,9e 1 1 1,9g 1 1 -6a,9h 1 1 -6b,9i 1 1 -6c,9j 1 1 -6d,9k 1 1 -6e,9l 2 1 -6f,9n 1 1 -6g,9o
1 1 -6h,9p 1 1 -6i,9q 1 1 -6j,9r 1 1 -6k,9s 1 1 -6l,9t 2 1 -6m,9v 1 1 -6n,9w 1 1 -6o,9x 1 1 -6p,9y 1 1
1,a0 1 1 -6r,a1 1 1 -6s,a2 1 1 -6t,a3 1 1 -6u,a4 1 1 -6v,a5 1 1 -6w,a6 1 1 -6x,a7 1 1 -6y,a8 1 1 -6z,a9
1 1 -70,aa 1 1 -71,ab 1 1 -72,ac 1 1 -71,ad 1 1 -72,ae 1 1 -71,af 1 1 -72,ag 2 1 -73,ai 1 1 -74,aj 1 1
-75,ak 1 1 -76,al 1 1 -77,am 1 1 -78,an 1 1 -7g,ap 1 1 5u,aq 2 2 1,au 1 1 5q,av 1 1 1,ax 2 1 5p,az 1 1
1,b2 1 1 27,b3 1 1 5m,b4 1 1 5n,b5 1 1 1,b7 1 1 5p,b8 1 1 5r,ba 1 1 5v,bb 1 1 5t,bc 1 1 1,bg 1 1 5v,bh
1 1 5x,bj 1 1 5y,bk 1 1 -8h,bl 1 1 -8i,bm 2 2 1,bq 1 1 62,br 1 1 1,bt 1 1 62,bw 1 1 1,by 1 1 62,bz 1 1
-8q,c0 1 1 -8r,c1 2 1 61,c3 2 2 1,c7 1 1 63,c8 2 4 1,ck 1 1 2,cl 1 1 1,cn 1 1 2,co 1 1 1,cq 1 1 2,cr 1
1 1,ct 1 1 -a4,cu 1 1 -a5,cv 1 1 -9y,cw 1 1 -9z,cx 1 1 -9u,cy 1 1 -9v,cz 1 1 -9q,d0 1 1 -9r,d1 1 1 -9s,
d2 1 1 -9t,d3 1 1 -9u,d4 1 1 -9v,d5 1 1 -9w,d6 1 1 -9x,d7 1 1 -9y,d8 1 1 -9z,da 1 1 -al,db 1 1 -am,dc 3
2 1,di 1 1 -an,dj 1 1 -ao,dk 1 1 -al,dl 1 1 -am,dm 1 1 -aj,dn 1 1 -ak,do 1 1 -al,dp 1 1 -am,dq 1 1 1,ds
1 1 -au,dt 1 1 2,du 1 1 1,dw 1 1 -b1,dx 1 1 -b2,dy 1 1 -2p,dz 1 1 -1k,e0 1 1 -ay,e1 1 1 -az,e2 1 1 -bd,
e3 1 1 -be,e4 2 2 1,e8 1 1 -bj,e9 1 1 -bk,ea 1 1 -bl,eb 1 1 -bm,ec 1 1 -bj,ed 1 1 -bk,ee 1 1 -bl,ef 1 1
-bm,eg 1 1 -bj,eh 1 1 -bk,ei 1 1 -bl,ej 1 1 -bm,ek 1 1 -bh,el 1 1 -bi,em 1 1 -bj,en 1 1 -bk,eo 1 1 -bi,
ep 1 1 -bj,eq 1 1 -bk,er 1 1 -bl,es 1 1 -bj,et 1 1 -bk,eu 1 1 -bl,ev 1 1 -bm,ew 1 1 -bp,ex 2 1 -bq,ez 1
1 -br,f0 1 1 1,f2 1 1 -c6,f3 1 1 -c7,f4 1 1 -3m,f6 2 2 1,fa 1 1 -cl,fb 1 1 -cm,fc 1 1 -cj,fd 1 1 -ck,fe
1 1 -cb,ff 1 1 -cc,fg 1 1 -cd,fh 1 1 -ce,fi 1 1 -cf,fj 1 1 -cg,fk 1 1 -ch,fl 1 1 -ci,fm 1 1 -c9,fn 1 1
-ca,fu 1 1 8bv,fv 1 1 1,fx 1 1 -4j,fy 1 1 8bs,g1 1 1 1,g3 1 1 -5f,g4 1 1 1x,g5 1 1 1z,g6 5 2 1,lc 1 1
-lc,ld 1 1 -ld,le 1 1 -le,lf 1 1 -lf,lg 1 1 -lg,li 1 1 -li,lj 1 1 -lj,lk 1 1 -lk,ll 1 1 -ll,lm 1 1 -lm,
ln 1 1 -ln,lo 1 1 -lo,lr 1 1 -lr,lt 1 1 -lt,m3 1 1 -m3,mb 1 1 -mb,mc 1 1 -mc,md 1 1 -md,me 1 1 -me,mf 1
1 -mf,mg 1 1 -mg,ml 1 1 -ml,mm 1 1 -mm,mo 1 1 -mo,mp 1 1 -mp,og 2 2 1,om 1 1 1,p2 1 1 12,p4 3 1 11,p8 1
1 1s,pa 2 1 1r,pd h 1 w,pv 9 1 w,qq 1 1 1,r3 1 1 8,r4 1 1 -u,r5 1 1 -p,r9 1 1 -f,ra 1 1 -m,rc c 2 1,s0
1 1 -1i,s1 1 1 -1c,s4 1 1 -1o,s5 1 1 -1s,s7 1 1 1,s9 1 1 -7,sa 1 1 1,sd 3 1 -3m,sg g 1 28,sw w 1 w,v4 h
2 1,wa r 2 1,xs 1 1 f,xt 7 2 1,y8 18 2 1,10x 12 1 1c,3a8 12 1 5ls,3bb 2 6 5ls,5xc 1 1 -5un,5xd 2 1 -5uo,
5xf 1 1 -5up,5xg 1 1 -5uq,5xh 1 1 -5ur,5xi 1 1 -5us,5xj 2 1 -5ut,5xl 2 1 -5uu,5xn 1 1 -5uv,5xo 1 1 -5uw,
5xp 1 1 -5ux,5xq 1 1 -5uy,5xr 1 1 -5uz,5xs 1 1 -5v0,5xt 1 1 -5v1,5xu 1 1 -5v2,5xv 2 1 -5v3,5xx 1 1 -5v4,
5xy 1 1 -5v5,5xz 1 1 -5v6,5y0 1 1 -5v7,5y1 1 1 -5v8,5y2 1 1 -5v9,5y3 1 1 -5va,5y4 1 1 -5vb,5y5 2 1 -5vc,
5y7 2 1 -5vd,5y9 2 1 -5ve,5yb 1 1 -5vf,5yc 1 1 -5vg,5yd 1 1 -5vh,5ye 1 1 -5vi,5yf 1 1 -5vj,5yg 1 1 -5vk,
5yh 1 1 -5vl,5yi 1 1 -5vm,5yj 2 1 -5vn,5yl 1 1 -5vo,5ym 1 1 -5vp,5yn 1 1 -5vq,5yo 1 1 -5vp,5yp 1 1 -5vq,
5yq 1 1 -5vr,5yr 1 1 -5vs,5ys 1 1 -5vt,5yt 2 1 -5vu,5yv 1 1 -5vv,5yw 1 1 -5vw,5yx 1 1 -5vx,5yy 1 1 -5vy,
5yz 1 1 -5vz,5z0 1 1 -5w0,5z1 2 1 -5w1,5z3 1 1 -5w2,5z4 1 1 -5w3,5z5 1 1 -5w4,5z6 1 1 -5w5,5z7 2 1 -5w6,
5z9 1 1 -5w7,5za 1 1 -5w8,5zb 1 1 -5w9,5zc 1 1 -5wa,5zd 1 1 -5wb,5ze 1 1 -5wc,5zf 2 1 -5wd,5zh 1 1 -5we,
5zi 1 1 -5wf,5zj 1 1 -5wg,5zk 1 1 -5wh,5zl 1 1 -5wi,5zm 1 1 -5wj,5zn 2 1 -5wk,5zp 1 1 -5wl,5zq 1 1 -5wm,
5zr 1 1 -5wn,5zs 1 1 -5wm,5zt 1 1 -5wn,5zu 1 1 -5wo,5zv 1 1 -5wp,5zw 1 1 -5wq,5zx 1 1 -5wr,5zy 1 1 -5ws,
5zz 2 1 -5wt,601 1 1 -5wu,602 1 1 -5wv,603 1 1 -5ww,604 1 1 -5wx,605 1 1 -5wy,606 1 1 -5wz,607 1 1 -5x0,
608 1 1 -5x1,609 2 1 -5x2,60b 1 1 -5x3,60c 1 1 -5x4,60d 1 1 -5x5,60e 1 1 -5x6,60f 1 1 -5x7,60g 1 1 -5x8,
60h 2 1 -5x9,60j 1 1 -5xa,60k 1 1 -5xb,60l 1 1 -5xc,60m 1 1 -5xd,60n 1 1 -5xe,60o 1 1 -5xf,60p 1 1 -5xg,
60q 1 1 -5xh,60r 2 1 -5xi,60t 1 1 -5xj,60u 1 1 -5xk,60v 2 1 -5xl,60x 1 1 -5xm,60y 1 1 -5xn,60z 1 1 -5xo,
610 1 1 -5xp,611 1 1 -5xq,612 1 1 -5xr,613 1 1 -5xs,614 1 1 -5xt,615 2 1 -5xu,617 1 1 -5xv,618 1 1 -5xw,
619 2 1 -5xx,61b 2 1 -5xy,61d 1 1 -5xz,61e 1 1 -5y0,61f 1 1 -5y1,61g 1 1 -5y2,61h 1 1 -5y3,61i 1 1 -5ym,
61j 1 1 -5yb,61k 1 1 -5y9,61l 1 1 -5y8,61n 1 1 -5yg,61q 1 1 -5vj,61s 1 1 -5z3,61t 1 1 -5z4,61u 1 1 -5z5,
61v 1 1 -5z6,61w 1 1 -5z7,61x 1 1 -5z8,61y 1 1 -5z9,61z 1 1 -5za,620 1 1 -5zb,621 1 1 -5zc,622 1 1 -5zd,
623 1 1 -5ze,624 1 1 -5zf,625 1 1 -5zg,626 1 1 -5zh,627 1 1 -5zi,628 1 1 -5zj,629 1 1 -5zk,62a 1 1 -5zl,
62b 1 1 -5zm,62c 1 1 -5zn,62d 1 1 -5zo,62e 1 1 -5zp,62f 1 1 -5zq,62g 1 1 -5zn,62h 1 1 -5zo,62i 1 1 -5zp,
62j 1 1 -5zq,62k 1 1 -5zr,62l 1 1 -5zs,62m 1 1 -5zt,62n 1 1 -5zu,62o 1 1 -5zv,62p 1 1 -5zw,62q 1 1 -5zx,
62r 1 1 -5zy,62s 1 1 -5zz,62t 1 1 -600,62u 1 1 -601,62v 1 1 -602,62w 1 1 -5zz,62x 1 1 -600,62y 1 1 -601,
62z 1 1 -602,630 1 1 -5zx,631 1 1 -5zy,632 1 1 -5zz,633 1 1 -600,634 1 1 -601,635 1 1 -602,636 1 1 -603,
637 1 1 -604,638 1 1 -605,639 1 1 -606,63a 1 1 -607,63b 1 1 -608,63c 1 1 -609,63d 1 1 -60a,63e 1 1 -60b,
63f 1 1 -60c,63g 1 1 -60d,63h 1 1 -60e,63i 1 1 -60f,63j 1 1 -60g,63k 1 1 -60h,63l 1 1 -60i,63m 1 1 -60j,
63n 1 1 -60k,63o 1 1 -60f,63p 1 1 -60g,63q 1 1 -60h,63r 1 1 -60i,63s 1 1 -60j,63t 1 1 -60k,63u 1 1 -60l,
63v 1 1 -60m,63w 1 1 -60n,63x 1 1 -60o,63y 1 1 -60p,63z 1 1 -60q,640 1 1 -60r,641 1 1 -60s,642 1 1 -60p,
643 1 1 -60q,644 1 1 -60r,645 1 1 -60s,646 1 1 -60t,647 1 1 -60u,648 1 1 -60v,649 1 1 -60w,64a 3 2 1,
64o 8 1 -8,654 6 1 -8,65k 8 1 -8,660 8 1 -8,66g 6 1 -8,66x 4 2 -8,67c 8 1 -8,688 8 1 -8,68o 8 1 -8,694
8 1 -8,69k 2 1 -8,69m 2 1 -22,69o 1 1 -9,69q 1 1 -5j9,6a0 4 1 -2e,6a4 1 1 -9,6ag 2 1 -8,6ai 2 1 -2s,6aw
2 1 -8,6ay 2 1 -34,6b0 1 1 -7,6bc 2 1 -3k,6be 2 1 -3i,6bg 1 1 -9,6jq 1 1 -5st,6ju 1 1 -6gv,6jv 1 1 -6h6,
6k2 1 1 s,6lc g 1 g,6mb 1 1 1,8ow 1b 1 1c,8rk 1 1 1,8rm 1 1 -8af,8rn 1 1 -2xy,8ro 1 1 -89z,8rr 3 2 1,
8rx 1 1 -8bg,8ry 1 1 -8al,8rz 1 1 -8bj,8s0 1 1 -8bi,8s2 2 3 1,8se 2 1 -8cf,8sg 1e 2 1,8vf 2 2 1,8vm 2
nym 1,wua m 2 1,ww0 c 2 1,x0i 7 2 1,x0y v 2 1,x2x 2 2 1,x31 1 1 -r9g,x32 5 2 1,x3f 1 1 1,x3h 1 1 -wmg,
x3k 2 2 1,x40 5 2 1,x4a 1 1 -wn8,1ee9 q 1 w,1fcw 14 1 14
`;
