#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_anonymous_names.sh sees what it is there for, and nothing else.
set -euo pipefail
check=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/check_anonymous_names.sh
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/server" "$root/app/plan" "$root/app/load" "$root/tests/unit"

# unnamed FILE NAMESPACE DECLARATIONS
unnamed() {
    printf 'namespace %s {\nnamespace {\n\n%b\n} // namespace\n\nint shared() { return 0; }\n} // namespace %s\n' "$2" "$3" "$2" >"$root/$1"
}
# says WHAT: the check fails and prints this.
says() {
    local output
    if output=$("$check" "$root"); then
        echo "overlooks: $1"
        exit 1
    fi
    [ "$output" = "$1" ] || { echo "says: $output"; exit 1; }
}

unnamed app/plan/a.cpp threadloop 'constexpr int kMost = 3;\nusing Kind = A::Kind;\nint sum(const std::map<int, A> &a, int b)\n{\n    int kInner = 0;\n}\nstruct Row;\n'
unnamed app/plan/b.cpp threadloop 'using Kind = A::Kind;\nint sum(const std::map<int, B> &a, int b);\nint sum(const std::map<int, B> &a,\n        int b)\n{\n    int kInner = 0;\n}\nstruct Row;\n'
unnamed app/plan/c.cpp threadloop::other 'constexpr int kMost = 3;\n'
unnamed app/load/a.cpp threadloop 'constexpr int kMost = 3;\n'
"$check" "$root" || { echo "complains of overloads, aliases, namespaces or folders"; exit 1; }

unnamed app/plan/d.cpp threadloop 'const std::string kMost{"x"};\n'
says "kMost is defined in app/plan/a.cpp and in app/plan/d.cpp"
unnamed app/plan/d.cpp threadloop 'std::optional<int> sum(const std::map<int, B> &other, int most = 3)\n{\n}\n'
says "sum is defined in app/plan/b.cpp and in app/plan/d.cpp"
unnamed app/plan/d.cpp threadloop 'std::optional<int> sum(const std::map<int, A> &other,\n                       int most)\n{\n}\n'
says "sum is defined in app/plan/a.cpp and in app/plan/d.cpp"
unnamed app/plan/d.cpp threadloop 'using Kind = B::Kind;\n'
says "Kind is defined in app/plan/a.cpp and in app/plan/d.cpp"
rm "$root/app/plan/d.cpp"
unnamed app/load/b.cpp threadloop 'class Row final : public A\n{\n    int m_row = 0;\n};\n'
unnamed app/load/c.cpp threadloop 'struct Row\n{\n    int m_row = 0;\n};\n'
says "Row is defined in app/load/b.cpp and in app/load/c.cpp"
