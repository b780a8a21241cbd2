# What a deploy does on the server, as functions: sent to a shell there over ssh, nothing is installed.
# The shell that runs them holds the lock, so whoever has lost the connection can change nothing any more.
# Needs sh, coreutils, findutils, gzip, flock (util-linux) and rsync.

enter() { # the folder that holds current and releases/
    root=$1
    releases=$root/releases
}

prepare() { # keep others out, and clear away what dead deploys left; 75: another is at work, 69: a program is missing
    who=$1 patience=$2
    for program in rsync flock gzip sha256sum xargs; do
        command -v "$program" >/dev/null || { echo "$program"; return 69; }
    done
    mkdir -p "$releases" && touch "$root/.lock" && [ -w "$root/.lock" ] || return
    exec 9<"$root/.lock"
    flock -w "$patience" 9 || { cat "$root/.lock"; return 75; }
    printf '%s\n' "$who" >"$root/.lock"
    for left in "$releases"/*.part; do
        # a dead deploy's rsync may still write for a moment
        [ ! -e "$left" ] || rm -rf "$left" || { sleep 1; rm -rf "$left"; } || return
    done
    for left in "$releases"/*.assets; do
        [ -d "${left%.assets}" ] || rm -f "$left"
    done
}

live() { # where current leads to, then the manifest there, packed; 66: something else is in its place
    if [ -L "$root/current" ]; then
        readlink "$root/current"
        manifest "$(readlink "$root/current")"
    elif [ -e "$root/current" ]; then
        echo "$root/current"
        return 66
    fi
}

manifest() { # of a deployment in a folder below the root, packed
    [ ! -f "$root/$1/deployment.json" ] || gzip -c "$root/$1/deployment.json"
}

names() { # of all that was ever begun
    [ ! -d "$releases" ] || ls "$releases"
}

begin() { # the folder of a deployment, empty
    rm -rf "${releases:?}/$1" && mkdir "$releases/$1"
}

link() { # all files of a deployment into the folder of another, but for these
    cp -al "$releases/$1" "$releases/$2" && cd "$releases/$2" || return
    shift 2
    rm -f deployment.json
    [ $# = 0 ] || printf '%s\0' "$@" | xargs -0 rm -f -- || return
    find . -mindepth 1 -type d -empty -delete
}

digest() { # of the names and contents of all files in a folder
    cd "$releases/$1" || return
    find . -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum
}

sums() { # SHA-256 and path of each file in a folder, packed
    cd "$releases/$1" || return
    find . -type f -print0 | xargs -0 -r sha256sum 2>/dev/null | gzip -c
}

assets() { # of the folder in which we are
    for folder in assets media; do
        [ ! -d "$folder" ] || find "$folder" -type f
    done | LC_ALL=C sort
}

note_assets() { # of a deployment in this folder, beside it: they are its own as long as none are carried there
    [ -f "$releases/$2.assets" ] && return
    (cd "$releases/$1" && assets) >"$releases/$2.assets.part" && mv "$releases/$2.assets.part" "$releases/$2.assets"
}

lacking() { # which assets of others a deployment in a folder has not
    note_assets "$1" "$2" || return
    name=$2
    shift 2
    for other in "$@"; do
        note_assets "$other" "$other" || return
    done
    cd "$releases" || return
    for other in "$@"; do cat "$other.assets"; done | LC_ALL=C sort -u | LC_ALL=C comm -13 "$name.assets" -
}

carry() { # into the folder of a deployment, from others, after -- these assets; then say size, SHA-256 and path of each
    folder=$1 name=$2 others=
    shift 2
    while [ "$1" != -- ]; do
        others="$others $1"
        shift
    done
    shift
    [ $# != 0 ] || return 0
    cd "$releases/$folder" || return
    printf '%s\n' "$@" >"../$name.wanted.part" || return
    for other in $others; do
        rsync --recursive --times --perms --ignore-existing --ignore-missing-args --link-dest="$releases/$other" \
            --files-from="../$name.wanted.part" "../$other/" ./ || return
    done
    while IFS= read -r path; do
        [ ! -f "$path" ] || printf '%s\n' "$path"
    done <"../$name.wanted.part" >"../$name.one.part" || return
    tr '\n' '\0' <"../$name.one.part" | xargs -0 -r sha256sum | cut -c 1-64 >"../$name.sums.part" || return
    tr '\n' '\0' <"../$name.one.part" | xargs -0 -r stat -c %s | paste -d ' ' - "../$name.sums.part" "../$name.one.part"
}

drop() { # files of a deployment
    cd "$releases/$1" || return
    shift
    [ $# = 0 ] || printf '%s\0' "$@" | xargs -0 rm -f --
}

finish() { # a deployment whose manifest has come, with this SHA-256, and show it
    folder=$1 name=$2 sum=$3
    cd "$releases/$folder" || return
    rm -f "../$name".*.part
    [ "$(sha256sum <deployment.json)" = "$sum  -" ] || { echo deployment.json; return 1; }
    cd "$releases" || return
    sync -f . || sync
    [ "$folder" = "$name" ] || mv -T "$folder" "$name" || return
    ln -sfn "releases/$name" "$root/current.part" && mv -T "$root/current.part" "$root/current"
}

remove() { # deployments that are no longer kept
    cd "$releases" || return
    for name in "$@"; do
        mv -T "$name" "$name.part" && rm -rf "$name.part" "$name.assets"
    done
}
