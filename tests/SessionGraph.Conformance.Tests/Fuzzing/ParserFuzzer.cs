using System.Text;
using SessionGraph.Conformance.Tests.Generation;
using SessionGraph.Conformance.Tests.Infrastructure;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Conformance.Tests.Fuzzing;

public sealed class ParserFuzzer
{
    // The largest node of the shortest text: a field of one letter, its name, its lists.
    private const int MaxBytesForAByte = 400;
    private const int MaxBytesForADocument = 16 * 1024;

    private static readonly byte[][] s_corpus =
    [
        .. TestSchemas.All.Where(schema => schema.Key is not "gateway").Select(schema => Encoding.UTF8.GetBytes(schema.Value.Sdl)),
        Encoding.UTF8.GetBytes(SyntaxTree.EveryProduction.Replace("block", "é 😀 \\\"\"\"", StringComparison.Ordinal)),
        "{a}\uFEFF#\r\n{b(c:\"\\u{1F600}\\ud83d\\ude00\" d:-0.0e-1 e:\"\"\"\"\"\" f:[[$g]])}"u8.ToArray(),
    ];

    [Fact]
    public void A_document_is_refused_with_a_place_or_survives_printing()
        => Fuzz.Run(12_000, seed => FindFault(Generate(seed)));

    private static byte[] Generate(int seed)
    {
        var random = new Random(seed);
        var source = random.Next(3) is 0
            ? Encoding.UTF8.GetBytes(SyntaxPrinter.Print(new DocumentGenerator(seed).Document(), indented: random.Next(2) is 0))
            : s_corpus[random.Next(s_corpus.Length)];
        return new Mutator(random).Bytes(source);
    }

    private static string? FindFault(byte[] source)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var document = Utf8GraphQLParser.Parse(source);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return allocated > MaxBytesForADocument + (MaxBytesForAByte * source.Length)
                ? $"{allocated} bytes allocated\n{Describe(source)}"
                : FindFaultInPrint(document, source);
        }
        catch (SyntaxException exception)
        {
            return exception is { Line: > 0, Column: > 0, Message.Length: > 0 } && exception.Position >= 0 && exception.Position <= source.Length
                ? null
                : $"{exception.Line}:{exception.Column}, byte {exception.Position}: {exception.Message}\n{Describe(source)}";
        }
    }

    private static string? FindFaultInPrint(DocumentNode document, byte[] source)
    {
        foreach (var indented in (bool[])[true, false])
        {
            var printed = SyntaxPrinter.Print(document, indented);
            var read = Utf8GraphQLParser.Parse(printed, ParserOptions.Trusted);
            if (!SyntaxComparer.BySyntax.Equals(document, read) || SyntaxPrinter.Print(read, indented) != printed)
                return $"printed as\n{printed}\nof\n{Describe(source)}";
        }

        var stripped = IgnoredCharacters.Strip(Encoding.UTF8.GetString(source));
        return SyntaxComparer.BySyntax.Equals(document, Utf8GraphQLParser.Parse(stripped, ParserOptions.Trusted))
            && IgnoredCharacters.Strip(stripped) == stripped
                ? null
                : $"stripped to\n{stripped}\nof\n{Describe(source)}";
    }

    private static string Describe(byte[] source) => $"{Convert.ToBase64String(source)}\n{Encoding.UTF8.GetString(source)}";
}
