using System.Collections.Frozen;
using System.Text;

namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>
/// Trusted documents: documents that were published together with the clients that send their ids. They are read once; documents that
/// clients send are never added.
/// </summary>
public sealed class FileSystemOperationDocumentStorage : IOperationDocumentStorage
{
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _documents;

    /// <summary>Reads the documents. Throws an <see cref="OperationDocumentException"/> if they cannot be read.</summary>
    /// <param name="path">
    /// A folder with files <c>{id}.graphql</c>, or a manifest: a JSON object <c>{id: document}</c> as relay-compiler and graphql-codegen
    /// write it, or Apollo's manifest.
    /// </param>
    public FileSystemOperationDocumentStorage(string path)
    {
        Documents = Read(path);
        var documents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var document in Documents)
            if (!documents.TryAdd(document.Id, document.Source) && !documents[document.Id].Span.SequenceEqual(document.Source.Span))
                throw new OperationDocumentException($"{document.Origin}: another document has the id `{document.Id}`.");

        // A document can be found by its hash whatever its id is.
        foreach (var document in Documents)
            documents.TryAdd(OperationDocumentHash.Of(document.Source.Span), document.Source);

        _documents = documents.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The published documents.</summary>
    public IReadOnlyList<OperationDocument> Documents { get; }

    /// <inheritdoc />
    public ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken)
        => new(_documents.TryGetValue(documentId, out var document) ? document : default(ReadOnlyMemory<byte>?));

    /// <inheritdoc />
    public ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken) => default;

    private static IReadOnlyList<OperationDocument> Read(string path)
    {
        if (File.Exists(path))
            return OperationDocumentManifest.Read(path);

        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.graphql").Order(StringComparer.Ordinal).Select(ReadFile)]
            : throw new OperationDocumentException($"{path}: the folder or file does not exist.");
    }

    private static OperationDocument ReadFile(string file)
    {
        var source = File.ReadAllBytes(file).AsMemory();
        if (source.Span.StartsWith(Encoding.UTF8.Preamble))
            source = source[Encoding.UTF8.Preamble.Length..];

        return new OperationDocument(System.IO.Path.GetFileNameWithoutExtension(file), source, file);
    }
}
