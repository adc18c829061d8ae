using SessionGraph.GraphQL.Language;

namespace SessionGraph.Tool.Documents;

/// <summary>A document from the command line.</summary>
/// <param name="Name">The name in reports: the path, or <c>-</c> for standard input.</param>
internal sealed record SourceDocument(string Name)
{
    private const string StandardInput = "-";

    /// <summary>Whether the document comes from standard input and so cannot be written.</summary>
    public bool IsStandardInput => Name is StandardInput;

    /// <summary>The document's bytes.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        if (!IsStandardInput)
            return await File.ReadAllBytesAsync(Name, cancellationToken);

        await using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    /// <summary>Parses a document. It is trusted: only its nesting is limited.</summary>
    public static DocumentNode Parse(ReadOnlySpan<byte> source) => Utf8GraphQLParser.Parse(source, ParserOptions.Trusted);

    /// <summary>
    /// Finds the documents of the paths: files, all *.graphql below folders, and <c>-</c>, in order and without repetitions. Throws an
    /// <see cref="UnusableInputException"/> when a path has none.
    /// </summary>
    public static IReadOnlyList<SourceDocument> Find(IEnumerable<string> paths)
        => [.. paths.SelectMany(FindFiles).Distinct().Select(name => new SourceDocument(name))];

    private static string[] FindFiles(string path)
    {
        if (path is StandardInput || File.Exists(path))
            return [path];

        if (!Directory.Exists(path))
            throw new UnusableInputException($"{path}: there is no such file or folder.");

        var files = Directory.GetFiles(path, "*.graphql", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? files : throw new UnusableInputException($"{path}: the folder has no *.graphql files.");
    }
}
