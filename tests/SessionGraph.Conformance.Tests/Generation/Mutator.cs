using SessionGraph.Conformance.Tests.Infrastructure;

namespace SessionGraph.Conformance.Tests.Generation;

/// <summary>Changes documents and bytes here and there; the same for the same random numbers.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly string[] s_tokens =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "#", "\"", "\"\"\"", "on", "fragment", "query", "mutation",
        "subscription",
        "type", "interface", "input", "union", "enum", "scalar", "schema", "extend", "directive", "implements", "repeatable",
        "true", "false", "null", "0", "-1", "1.5", "1e5", "-", ".", "00", "0x1", "1.",
        "\"text\"", "\"\\u00e9\"", "\"\\u{1F600}\"", "\"\\ud83d\"",
        "\"\"\" block\n  text \"\"\"", "\"\\q\"", "@skip(if: true)", "@include(if: false)",
        "@deprecated", "__typename", "$x", "$x: Int = 1",
        "é", "😀", "\uFEFF", "\u0000", "\r", "\r\n", "\t", ",", "?", "%", "\u2028", "\u00A0", "{}", "[]", "()",
    ];

    private static readonly string[] s_separators = [" ", " ", " ", " ", ", ", "\n", "\r\n", "\r", "\t", " # é😀\n", ""];

    private static readonly byte[] s_bytes =
        [.. "\0\"\\\n\r\t{}[]():.!$@#-eEu0x "u8, 0x80, 0xBF, 0xC0, 0xC3, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xFF];

    /// <summary>The document with one to four of its parts gone, doubled, moved or replaced, most often by others of its own.</summary>
    /// <param name="source">The document.</param>
    /// <param name="names">Names to put in the place of names: then most documents still parse.</param>
    public string Document(string source, IReadOnlyList<string>? names = null)
    {
        List<string> tokens = [.. Tokens.Split(source)];
        for (var change = random.Next(1, 5); change > 0 && tokens.Count > 0; change--)
            tokens = Change(tokens, names);

        return string.Concat(tokens.Select(token => token + s_separators[random.Next(s_separators.Length)]));
    }

    /// <summary>The bytes with one to eight changes.</summary>
    public byte[] Bytes(ReadOnlySpan<byte> source)
    {
        List<byte> bytes = [.. source];
        for (var change = random.Next(1, 9); change > 0; change--)
        {
            var start = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(16), bytes.Count - start);
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(start, length);
                    break;
                case 1:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(start, length));
                    break;
                case 2 when length > 0:
                    bytes[start] ^= (byte)(1 << random.Next(8));
                    break;
                case 3:
                    bytes.InsertRange(start, System.Text.Encoding.UTF8.GetBytes(s_tokens[random.Next(s_tokens.Length)]));
                    break;
                case 4:
                    bytes.InsertRange(start, Enumerable.Repeat(s_bytes[random.Next(s_bytes.Length)], random.Next(1, 40)));
                    break;
                case 5 when length > 0:
                    bytes[start] = s_bytes[random.Next(s_bytes.Length)];
                    break;
                default:
                    break;
            }
        }

        return [.. bytes];
    }

    private List<string> Change(List<string> tokens, IReadOnlyList<string>? names)
    {
        var start = random.Next(tokens.Count);
        var end = Tokens.EndOfGroup(tokens, start);
        var other = random.Next(tokens.Count);
        var otherEnd = Tokens.EndOfGroup(tokens, other);
        if (names is not null && random.Next(4) > 0)
        {
            start = tokens.FindIndex(start, token => char.IsAsciiLetter(token[0]));
            return start < 0 ? tokens : [.. tokens[..start], names[random.Next(names.Count)], .. tokens[(start + 1)..]];
        }

        return random.Next(6) switch
        {
            0 => [.. tokens[..start], .. tokens[end..]],
            1 => [.. tokens[..start], .. tokens[other..otherEnd], .. tokens[start..]],
            2 => [.. tokens[..start], .. tokens[other..otherEnd], .. tokens[end..]],
            3 => [.. tokens[..end], .. tokens[start..end], .. tokens[end..]],
            4 => [.. tokens[..start], s_tokens[random.Next(s_tokens.Length)], .. tokens[start..]],
            _ => [.. tokens[..start], s_tokens[random.Next(s_tokens.Length)], .. tokens[(start + 1)..]],
        };
    }
}
