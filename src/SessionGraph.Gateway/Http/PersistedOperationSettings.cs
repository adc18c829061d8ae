namespace SessionGraph.Gateway.Http;

/// <summary>Options of persisted operations: the section <c>GraphQL:PersistedOperations</c>.</summary>
public sealed class PersistedOperationSettings
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "GraphQL:PersistedOperations";

    /// <summary>Whether clients may register a document by sending it with its hash (automatic persisted operations).</summary>
    public bool Automatic { get; set; } = true;

    /// <summary>
    /// The persisted documents: a folder of files <c>{id}.graphql</c>, or the manifest of relay-compiler, graphql-codegen or Apollo's tool.
    /// Null or empty, the default: none.
    /// </summary>
    public string? Documents { get; set; }

    /// <summary>Whether only <see cref="Documents"/> may be executed.</summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>
    /// Whether, with <see cref="OnlyAllowPersistedDocuments"/>, clients may send a persisted document's text instead of its id.
    /// </summary>
    public bool AllowDocumentBody { get; set; }

    /// <summary>The header <c>Cache-Control</c> of successful responses to <c>GET /graphql/persisted/{id}</c>.</summary>
    public string CacheControl { get; set; } = "private, no-cache";
}
