/** Where the providers' mail servers are, from their own help pages. `appPassword`: they refuse the usual password. */
export interface Preset {
  name: string;
  host: string;
  domains: readonly string[];
  appPassword?: boolean;
}

export const PRESETS: readonly Preset[] = [
  { name: "Gmail", host: "imap.gmail.com", domains: ["gmail.com", "googlemail.com"], appPassword: true },
  {
    name: "Outlook",
    host: "outlook.office365.com",
    domains: ["outlook.com", "hotmail.com", "hotmail.be", "live.be"],
    appPassword: true,
  },
  { name: "Yahoo", host: "imap.mail.yahoo.com", domains: ["yahoo.com", "yahoo.fr"], appPassword: true },
  { name: "iCloud", host: "imap.mail.me.com", domains: ["icloud.com", "me.com"], appPassword: true },
  { name: "Telenet", host: "imap.telenet.be", domains: ["telenet.be"] },
  { name: "Proximus", host: "imap.proximus.be", domains: ["proximus.be", "belgacom.net"] },
  { name: "Skynet", host: "imap.proximus.be", domains: ["skynet.be"] },
  { name: "Scarlet", host: "imap.scarlet.be", domains: ["scarlet.be"] },
  { name: "Mail.be", host: "imap.mail.be", domains: ["mail.be"] },
];
export const IMAP_OVER_TLS = 993;

export function presetFor(address: string): Preset | undefined {
  const domain = address.split("@").at(-1)?.toLowerCase() ?? "";
  return PRESETS.find((preset) => preset.domains.includes(domain));
}
