/** Organisations that are named short; their names are the same in every language. */
export const shortNames: Readonly<Record<string, string>> = {
  veilig_thuis: 'Veilig Thuis',
  hub_lkha: 'LKHA',
  chat_fier: 'Fier',
  chat_sterk_huis: 'Sterk Huis',
  chat_veilig_thuis: 'Veilig Thuis',
}
