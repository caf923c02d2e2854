require 'json'
require 'sinatra/base'

class Items < Sinatra::Base
  set :environment, :production

  before '/private' do
    halt 401, 'no' unless request.env['HTTP_AUTHORIZATION'] == 'Basic YWRhOnBhc3M='
  end

  get('/items') { ['apple'].to_json }

  put '/items' do
    env = request.env
    { got: request.body.read, source: env['HTTP_X_REQUEST_SOURCE'], trace: env['HTTP_X_TRACE_ID'] }.to_json
  end

  get '/login' do
    response.set_cookie('user', value: 'ada', path: '/')
    'welcome'
  end

  get('/me') { request.cookies['user'] == 'ada' ? 'ada' : halt(401, 'who?') }

  get('/private') { 'secret' }

  get('/boom') { raise 'broken' }
end

run Items
