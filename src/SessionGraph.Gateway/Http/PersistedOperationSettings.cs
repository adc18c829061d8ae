namespace SessionGraph.Gateway.Http;

/// <summary>Which operations the gateway knows before they come: the section <c>GraphQL:PersistedOperations</c>.</summary>
public sealed class PersistedOperationSettings
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "GraphQL:PersistedOperations";

    /// <summary>Whether a document that a client sends with its hash is found by the hash from then on.</summary>
    public bool Automatic { get; set; } = true;

    /// <summary>
    /// The documents that are published with clients: a folder of files <c>{id}.graphql</c>, or the manifest that relay-compiler,
    /// graphql-codegen or Apollo's tool writes. Null or empty, the default: none.
    /// </summary>
    public string? Documents { get; set; }

    /// <summary>Whether nothing but <see cref="Documents"/> is executed.</summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>
    /// Whether, with <see cref="OnlyAllowPersistedDocuments"/>, clients may send one of the documents in place of its id.
    /// </summary>
    public bool AllowDocumentBody { get; set; }

    /// <summary>The header <c>Cache-Control</c> of what <c>GET /graphql/persisted/{id}</c> gives without errors.</summary>
    public string CacheControl { get; set; } = "private, no-cache";
}
