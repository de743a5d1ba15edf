#!/bin/sh
# Makes the secret files that compose.yaml names, in ./secrets (or the folder given). What is there already is kept: run it again
# after adding one by hand. The OpenID client secret comes from your identity provider: put it in oidc_client_secret yourself.
set -eu
folder="${1:-$(dirname "$0")/secrets}"
mkdir -p "$folder"
# Others on this machine can't enter the folder; inside it the files are readable, since the containers' users must read them.
chmod 0700 "$folder"
umask 022

random() {
  head -c "$1" /dev/urandom | od -An -v -tx1 | tr -d ' \n'
}

keep() {
  [ -s "$folder/$1" ] || printf '%s' "$2" > "$folder/$1"
}

keep postgres_password "$(random 24)"
keep owner_password "$(random 24)"
keep app_password "$(random 24)"
keep medvirk_secret "$(random 32)"
owner="$(cat "$folder/owner_password")"
app="$(cat "$folder/app_password")"
keep database_owner_url "postgres://medvirk_owner:$owner@postgres:5432/medvirk"
keep database_url "postgres://medvirk_app:$app@postgres:5432/medvirk"
if [ ! -s "$folder/redis_acl" ]; then
  redis="$(random 24)"
  printf 'user default off\nuser medvirk on >%s ~* &* +@all\nuser health on >health +ping +info\n' "$redis" > "$folder/redis_acl"
  printf 'redis://medvirk:%s@redis:6379/0' "$redis" > "$folder/redis_url"
fi
if [ ! -s "$folder/smtp_url" ]; then
  : > "$folder/smtp_url"
  echo "Put the address of your mail server in $folder/smtp_url: smtp://user:password@host:587. Until then mail waits." >&2
fi
if [ ! -s "$folder/oidc_client_secret" ]; then
  : > "$folder/oidc_client_secret"
  echo "Put the client secret from your identity provider in $folder/oidc_client_secret" >&2
fi
