#!/usr/bin/env python3
"""Side-by-side GraphQL bench. See peers.sh."""
import resource,sys,os,re,json,time,subprocess,urllib.request,argparse,threading,glob,csv
ap=argparse.ArgumentParser(description='servers: NAME=URL[,OPSDIR][,pid=PID[+PID...]]  or  NAME=rest:BASEURL (posts to BASEURL/q1..)')
ap.add_argument('servers',nargs='*'); ap.add_argument('-o','--ops',default='q1,q2,q3,q4,q5'); ap.add_argument('-d','--duration',type=int,default=8)
ap.add_argument('-w','--warmup',type=int,default=3); ap.add_argument('-c','--connections',type=int,default=32); ap.add_argument('-r','--rounds',type=int,default=2)
ap.add_argument('-b','--base',default='E'); ap.add_argument('-O','--out',default=os.environ['BENCH_HOME']+'/results/'+time.strftime('%H%M%S')); ap.add_argument('--clean',type=float,default=0,help='repeat a measurement (up to 3 tries) while neighbours used more than this many cores; keeps the least disturbed try'); ap.add_argument('--retry-until',type=float,default=1e9,help='no retries after this many seconds')
ap.add_argument('--pre',type=int,default=0,help='unmeasured seconds per server*op before round 1')
A=ap.parse_args(); HZ=os.sysconf('SC_CLK_TCK')

def listeners(port):
    ino=set()
    for f in ('/proc/net/tcp','/proc/net/tcp6'):
        for l in open(f).read().splitlines()[1:]:
            p=l.split()
            if p[3]=='0A' and int(p[1].split(':')[1],16)==port: ino.add('socket:[%s]'%p[9])
    out=set()
    for fd in glob.glob('/proc/[0-9]*/fd/*'):
        try:
            if os.readlink(fd) in ino: out.add(int(fd.split('/')[2]))
        except OSError: pass
    return out
def kids():
    m={}
    for s in glob.glob('/proc/[0-9]*/stat'):
        try: t=open(s).read()
        except OSError: continue
        pid=int(t.split(' ',1)[0]); ppid=int(t.rsplit(')',1)[1].split()[1]); m.setdefault(ppid,[]).append(pid)
    return m
def tree(roots):
    m=kids(); out=[]; st=list(roots)
    while st:
        p=st.pop()
        if p not in out: out.append(p); st+=m.get(p,[])
    return out
def cpu(pids):
    s=0.0
    for p in pids:
        try: f=open(f'/proc/{p}/stat').read().rsplit(')',1)[1].split(); s+=int(f[11])+int(f[12])
        except OSError: pass
    return s/HZ
def field(p,k,f='status'):
    try:
        m=re.search(r'^%s:\s+(\d+)'%k,open(f'/proc/{p}/{f}').read(),re.M); return int(m.group(1)) if m else 0
    except OSError: return 0
def steal_other():
    f=open('/proc/stat').readline().split()[1:]; f=list(map(int,f)); return sum(f[:3])+sum(f[5:8]),sum(f[:3])
class Srv: pass
S=[]
for a in A.servers:
    n,u=a.split('=',1); s=Srv(); s.name=n; s.extra=[]; s.ops=os.path.join(os.path.dirname(os.path.abspath(__file__)),'ops'); s.rest=False
    parts=u.split(',')
    if parts[0].startswith('rest:'): s.rest=True; parts[0]=parts[0][5:]
    s.url=parts[0]
    for p in parts[1:]:
        if p.startswith('pid='): s.extra=[int(x) for x in p[4:].split('+')]
        else: s.ops=p
    s.port=int(re.search(r':(\d+)',s.url.split('//')[1]).group(1)); s.pids0=listeners(s.port)
    if not s.pids0: sys.exit(f'{n}: nothing listens on {s.port}')
    S.append(s)
lua=os.environ['BENCH_HOME']+'/post.lua'
open(lua,'w').write('''wrk.method="POST"
local f=io.open(os.getenv("BODY"),"rb"); wrk.body=f:read("*a"); f:close()
wrk.headers["content-type"]="application/json"
wrk.headers["accept"]="application/json"
done=function(s,l,r) io.write(string.format("RES %d %d %d %d %d %d %d %d %d\\n",s.requests,s.duration,s.bytes,s.errors.status,s.errors.connect+s.errors.read+s.errors.timeout,l:percentile(50),l:percentile(99),l.max,l.mean)) end
''')
def wrk(s,op,secs):
    url=s.url.rstrip('/')+'/'+op if s.rest else s.url
    o=subprocess.run(['wrk','-t1',f'-c{A.connections}',f'-d{secs}s','--timeout','10s','-s',lua,url],env={**os.environ,'BODY':f'{s.ops}/{op}.json'},capture_output=True,text=True).stdout
    m=re.search(r'RES (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)',o)
    if not m: raise RuntimeError(o)
    return list(map(int,m.groups()))
def check(s,op):
    url=s.url.rstrip('/')+'/'+op if s.rest else s.url
    rq=urllib.request.Request(url,open(f'{s.ops}/{op}.json','rb').read(),{'content-type':'application/json','accept':'application/json'})
    try:
        with urllib.request.urlopen(rq,timeout=20) as r: b=r.read()
        d=json.loads(b)
        return len(b),(None if d.get('data') and not d.get('errors') else str(d.get('errors'))[:160])
    except Exception as e: return 0,str(e)[:160]
START=time.time(); allrows=[]
def chld():
    r=resource.getrusage(resource.RUSAGE_CHILDREN); return r.ru_utime+r.ru_stime
ops=A.ops.split(','); rows=[]; bad={}
for s in S:
    for op in ops:
        n,e=check(s,op)
        if e: bad[(s.name,op)]=e; print(f'!! {s.name} {op}: {e}',flush=True)
        elif A.pre: wrk(s,op,A.pre)
for rnd in range(1,A.rounds+1):
    for op in ops:
        for s in S:
            if (s.name,op) in bad: continue
            body,_=check(s,op)
            cand=[]
            for t in range(3 if A.clean else 1):
                if A.warmup: wrk(s,op,A.warmup)
                pids=tree(s.pids0|set(s.extra))
                for p in pids:
                    try: open(f'/proc/{p}/clear_refs','w').write('5')
                    except OSError: pass
                c0=cpu(pids); w0=chld(); b0=steal_other(); t0=time.time()
                q,us,by,st,er,p50,p99,mx,mean=wrk(s,op,A.duration)
                wall=time.time()-t0; pids2=tree(s.pids0|set(s.extra)); c=cpu(pids2)-c0; b1=steal_other(); busy=(b1[0]-b0[0])/HZ
                rss=sum(field(p,'VmHWM') for p in tree(s.pids0))/1024; xrss=sum(field(p,'Pss','smaps_rollup') for p in tree(s.extra))/1024 if s.extra else 0
                r=dict(round=rnd,op=op,server=s.name,rps=q/(us/1e6),p50=p50/1000,p99=p99/1000,max=mx/1000,cpu_us=c*1e6/max(q,1),cores=c/wall,rss=rss,xrss=xrss,body=body,err=st+er,machine_busy=busy/wall,wrk=(chld()-w0)/wall,neigh=max(0,((b1[1]-b0[1])/HZ-c-(chld()-w0))/wall))
                r['try']=t; allrows.append(r); cand.append(r); print('r{round} {op} {server:<6} {rps:9.0f} req/s p50 {p50:7.2f} p99 {p99:7.2f} ms cpu {cpu_us:7.1f} us/req cores {cores:.2f} rss {rss:5.0f} MB err {err} busy {machine_busy:.2f} wrk {wrk:.2f} neigh {neigh:.2f}'.format(**r),flush=True)
                if r['neigh']<=A.clean or time.time()-START>A.retry_until: break
            rows.append(min(cand,key=lambda x:x['neigh']))
with open(A.out+'.csv','w') as f:
    w=csv.DictWriter(f,allrows[0].keys()); w.writeheader(); w.writerows(allrows)
def agg(op,n):
    x=[r for r in rows if r['op']==op and r['server']==n]
    if not x: return None
    m=lambda k:sum(r[k] for r in x)/len(x)
    return dict(rps=m('rps'),p50=m('p50'),p99=m('p99'),cpu=m('cpu_us'),cores=m('cores'),rss=max(r['rss'] for r in x),xrss=max(r['xrss'] for r in x),err=sum(r['err'] for r in x),body=x[0]['body'],lo=min(r['rps'] for r in x),hi=max(r['rps'] for r in x),neigh=max(r['neigh'] for r in x))
names=[s.name for s in S]; base=A.base if A.base in names else names[0]
T=[f'c={A.connections} d={A.duration}s warmup={A.warmup}s rounds={A.rounds} base={base}; mean of rounds (lo-hi over rounds), peak RSS = VmHWM reset per measurement',
   '| op | server | req/s | lo-hi | p50 ms | p99 ms | CPU us/req | cores | peak RSS MB | body B | err | neigh cores | req/s vs %s | CPU vs %s |'%(base,base),'|---|---|---|---|---|---|---|---|---|---|---|---|---|---|']
for op in ops:
    b=agg(op,base)
    for n in names:
        a=agg(op,n)
        if not a: T.append(f'| {op} | {n} | failed: {bad.get((n,op))} |'); continue
        ra=f"{a['rps']/b['rps']:.2f}" if b else '-'; rc=f"{a['cpu']/b['cpu']:.2f}" if b and b['cpu'] else '-'
        rss=f"{a['rss']:.0f}"+(f"+{a['xrss']:.0f}pg" if a['xrss'] else '')
        T.append(f"| {op} | {n} | {a['rps']:.0f} | {a['lo']:.0f}-{a['hi']:.0f} | {a['p50']:.2f} | {a['p99']:.2f} | {a['cpu']:.0f} | {a['cores']:.2f} | {rss} | {a['body']} | {a['err']} | {a['neigh']:.2f} | {ra} | {rc} |")
print('\n'.join(T)); open(A.out+'.md','w').write('\n'.join(T)+'\n'); print('written',A.out+'.md',A.out+'.csv')
