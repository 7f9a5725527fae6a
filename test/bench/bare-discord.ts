/** A bot that says "pong" whatever it is asked: as little as discord.js can do. */
import { Client, GatewayIntentBits } from 'discord.js';

const { DISCORD_TOKEN: token = '', DISCORD_API_ROOT: api = '' } = process.env;
const client = new Client({ intents: [GatewayIntentBits.GuildMessages], rest: { api } });
client.on('interactionCreate', async (interaction) => {
  if (interaction.isRepliable()) await interaction.reply('pong');
});
await client.login(token);
