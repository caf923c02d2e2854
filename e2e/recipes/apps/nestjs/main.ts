import 'reflect-metadata';
import {
  Body,
  Controller,
  Get,
  Headers,
  Injectable,
  Module,
  Put,
  Res,
  UnauthorizedException,
  UseGuards,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Injectable()
class PasswordGuard {
  canActivate(context) {
    const request = context.switchToHttp().getRequest();
    if (request.headers.authorization !== 'Basic YWRhOnBhc3M=') throw new UnauthorizedException();
    return true;
  }
}

@Controller()
class ItemsController {
  @Get('items')
  items() {
    return ['apple'];
  }

  @Put('items')
  put(@Body() got, @Headers() headers) {
    return { got, source: headers['x-request-source'], trace: headers['x-trace-id'] };
  }

  @Get('login')
  login(@Res({ passthrough: true }) response) {
    response.cookie('user', 'ada');
    return 'welcome';
  }

  @Get('me')
  me(@Headers('cookie') cookie) {
    if (!cookie?.includes('user=ada')) throw new UnauthorizedException();
    return 'ada';
  }

  @Get('boom')
  boom() {
    throw new Error('broken');
  }
}

@Controller('private')
@UseGuards(PasswordGuard)
class PrivateController {
  @Get()
  get() {
    return 'secret';
  }

  @Put()
  put() {
    return 'kept';
  }
}

@Module({ controllers: [ItemsController, PrivateController], providers: [PasswordGuard] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(Number(process.env.PORT), 'localhost');
}

bootstrap();
