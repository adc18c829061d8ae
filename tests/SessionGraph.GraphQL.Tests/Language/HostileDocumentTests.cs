using System.Text;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Tests.Language;

public sealed class HostileDocumentTests
{
    private static readonly byte[] s_source =
        Encoding.UTF8.GetBytes(SyntaxTree.EveryProduction.Replace("block", "é 😀 \\\"\"\"", StringComparison.Ordinal));

    [Fact]
    public void A_document_cut_anywhere_is_parsed_or_refused()
    {
        for (var length = 0; length <= s_source.Length; length++)
            ParseOrRefuse(s_source.AsSpan(0, length));
    }

    [Fact]
    public void A_document_with_bytes_changed_anywhere_is_parsed_or_refused()
    {
        var random = new Random(1);
        byte[] interesting = [.. "\0\"\\\n\r{}.-u"u8, 0xEF, 0xF0, 0xFF];
        for (var round = 0; round < 5_000; round++)
        {
            var changed = s_source.ToArray();
            for (var change = random.Next(1, 5); change > 0; change--)
                changed[random.Next(changed.Length)] = interesting[random.Next(interesting.Length)];

            ParseOrRefuse(changed);
        }
    }

    private static void ParseOrRefuse(ReadOnlySpan<byte> source)
    {
        try
        {
            Utf8GraphQLParser.Parse(source);
        }
        catch (SyntaxException exception)
        {
            Assert.InRange(exception.Position, 0, source.Length);
            Assert.True(exception is { Line: > 0, Column: > 0 });
        }
    }
}
