using System.Text;

namespace SessionGraph.Conformance.Tests.Hostile;

/// <summary>Documents that are made to cost a server more than they cost their sender, by name; each of about so many parts.</summary>
internal static class Attacks
{
    /// <summary>Each attack, and the code or the text that says why it is refused; null where it is harmless, and answered.</summary>
    public static IReadOnlyDictionary<string, (Func<int, string> Document, string? Refusal)> All { get; }
        = new Dictionary<string, (Func<int, string>, string?)>
        {
            ["aliases"] = (size => $"{{ {Repeat(size, part => $"a{part}: cat {{ id }} ")} }}", "MAX_ALIASES_LIMIT"),
            ["aliases of introspection"] = (
                size => $"{{ {Repeat(size, part => $"a{part}: __schema {{ types {{ name }} }} ")} }}", "MAX_ALIASES_LIMIT"),
            ["directives"] = (size => $"{{ cat {Repeat(size, _ => "@include(if: true) ")} {{ id }} }}", "MAX_DIRECTIVES_LIMIT"),
            ["unknown directives"] = (size => $"{{ cat {Repeat(size, part => $"@a{part} ")} {{ id }} }}", "MAX_DIRECTIVES_LIMIT"),
            ["root fields"] = (size => $"{{ {Repeat(size, part => $"a{part} ")} }}", "MAX_ROOT_FIELDS_LIMIT"),
            ["unknown fields"] = (size => $"{{ cat {{ {Repeat(size, part => $"namf{part} ")} }} }}", "does not exist"),
            ["fragment cycle"] = (
                size => "{ cat { ...F0 } } " + Repeat(size, part => $"fragment F{part} on Cat {{ ...F{(part + 1) % size} }} "),
                "fragment spreads"),
            ["fragments that double"] = (
                size => "{ cat { ...F0 } } " + Repeat(size, part => $"fragment F{part} on Cat {{ ...F{part + 1} ...F{part + 1} }} ")
                    + $"fragment F{size} on Cat {{ id }}",
                "MAX_FRAGMENT_SPREADS_LIMIT"),
            ["unused fragments"] = (
                size => "{ cat { id } } " + Repeat(size, part => $"fragment F{part} on Cat {{ id }} "), "not used"),
            ["nested selections"] = (size => Repeat(size, _ => "{ cat "), "200 levels"),
            ["nested inline fragments"] = (size => "{ cat " + Repeat(size, _ => "{ ... "), "200 levels"),
            ["nested lists"] = (size => "{ echo(any: " + Repeat(size, _ => "["), "200 levels"),
            ["nested objects"] = (size => "{ echo(any: " + Repeat(size, _ => "{ a: "), "200 levels"),
            ["nested types"] = (size => "query ($a: " + Repeat(size, _ => "["), "200 levels"),
            ["overlapping fields"] = (size => $"{{ cat {{ {Repeat(size, _ => "owner { partner { id } } ")} }} }}", "HC0107"),
            ["fields with other arguments"] = (
                size => $"{{ cat {{ {Repeat(size, part => $"friends(first: {part}) {{ id }} ")} }} }}", "cannot be merged"),
            ["introspection in a circle"] = (
                size => $"{{ __schema {{ types {Repeat(size, _ => "{ fields { type ")} {{ name }} {Repeat(size, _ => "} }")} }} }}",
                "200 levels"),
            ["list"] = (size => $"{{ sum(numbers: [{Repeat(size, _ => "1 ")}]) }}", null),
            ["list of the wrong type"] = (size => $"{{ sum(numbers: [{Repeat(size, _ => "\"a\" ")}]) }}", "does not match the argument type"),
            ["arguments of one name"] = (size => $"{{ echo({Repeat(size, _ => "int: 1 ")}) }}", "int"),
            ["fields of one input object"] = (size => $"{{ search(by: {{ {Repeat(size, _ => "age: 1 ")} }}) {{ __typename }} }}", "age"),
            ["digits"] = (size => $"{{ echo(int: {Repeat(size, _ => "9")}) }}", "does not match the argument type"),
            ["fraction"] = (size => $"{{ echo(float: 0.{Repeat(size, _ => "9")}) }}", null),
            ["exponent"] = (size => $"{{ echo(float: 1e{Repeat(size, _ => "9")}) }}", "does not match the argument type"),
            ["string"] = (size => $"{{ echo(string: \"{Repeat(size, _ => "a")}\") }}", null),
            ["escapes"] = (size => $"{{ echo(string: \"{Repeat(size, _ => "\\u00e9")}\") }}", null),
            ["block string"] = (size => $"{{ echo(string: \"\"\"{Repeat(size, _ => "\n  \\\"\"\"")}\"\"\") }}", null),
            ["string without an end"] = (size => $"{{ echo(string: \"{Repeat(size, _ => "a")}", "HC0011"),
            ["name"] = (size => $"{{ {Repeat(size, _ => "a")} }}", "does not exist"),
            ["operations"] = (size => Repeat(size, part => $"query Q{part} {{ cat {{ id }} }} "), "operation"),
            ["operations of one name"] = (size => Repeat(size, _ => "query Q { cat { id } } "), "not unique"),
            ["variables"] = (size => $"query ({Repeat(size, part => $"$v{part}: Int ")}) {{ cat {{ id }} }}", "not used"),
            ["variables of one name"] = (size => $"query ({Repeat(size, _ => "$v: Int ")}) {{ echo(int: $v) }}", "unique"),
            ["comments"] = (size => Repeat(size, _ => "# a comment\n") + "{ cat { id } }", null),
            ["commas"] = (size => Repeat(size, _ => ",,,\r\n\t") + "{ cat { id } }", null),
            ["byte order marks"] = (size => Repeat(size, _ => "\uFEFF") + "{ cat { id } }", null),
            ["braces"] = (size => Repeat(size, _ => "}"), "HC0011"),
            ["spreads of nothing"] = (size => $"{{ cat {{ {Repeat(size, _ => "...F ")} }} }}", "does not exist"),
        };

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var index = 0; index < count; index++)
            text.Append(part(index));

        return text.ToString();
    }
}
