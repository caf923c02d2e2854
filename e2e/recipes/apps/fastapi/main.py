from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI()


@app.middleware('http')
async def check_password(request: Request, call_next):
    if request.url.path == '/private' and request.headers.get('authorization') != 'Basic YWRhOnBhc3M=':
        return JSONResponse('no', status_code=401)
    return await call_next(request)


@app.get('/items')
async def items():
    return ['apple']


@app.put('/items')
async def put_item(request: Request):
    headers = request.headers
    return {'got': await request.json(), 'source': headers['x-request-source'], 'trace': headers['x-trace-id']}


@app.get('/login')
async def login():
    response = JSONResponse('welcome')
    response.set_cookie('user', 'ada')
    return response


@app.get('/me')
async def me(request: Request):
    return 'ada' if request.cookies.get('user') == 'ada' else JSONResponse('who?', status_code=401)


@app.get('/private')
async def private():
    return 'secret'


@app.get('/boom')
async def boom():
    raise RuntimeError('broken')
