namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>The options of persisted operations.</summary>
public sealed record PersistedOperationOptions
{
    /// <summary>Whether to execute only persisted operations. Every other document is refused.</summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>
    /// Whether a request may contain a document that is byte for byte a persisted one, when <see cref="OnlyAllowPersistedDocuments"/> is
    /// set.
    /// </summary>
    public bool AllowDocumentBody { get; set; }

    /// <summary>
    /// Whether to validate published documents on first use. By default they are validated at the start, and an invalid document fails it.
    /// </summary>
    public bool SkipPersistedDocumentValidation { get; set; }

    /// <summary>The error for a document that is refused.</summary>
    public IError OperationNotAllowedError { get; set; }
        = ErrorBuilder.New().SetMessage("Only persisted operations are allowed.").SetCode("HC0067").Build();
}
