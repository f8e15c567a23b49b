/** Names of accounts and programs, which wrote nothing. */
const ACCOUNT =
  /^(?:(?:wp|web|site|super)?[-_ ]?admin\w*|root|webmaster|web ?editor|web ?team|wordpress|no-?reply|feed\w*|rss|user\s?\d*|anonymous|unknown|guest|superuser|null|none|n\/a|author|(?:the )?authors? name|(?:your|first|full) name|first(?:name)? last(?:name)?|firstname surname|test ?(?:user|author)|default)$/iu;

/** Whether a name stated as an author's is an account's or a program's: "admin", "wordpress", "unknown". */
export function isAccount(name: string): boolean {
  return ACCOUNT.test(name.trim());
}
