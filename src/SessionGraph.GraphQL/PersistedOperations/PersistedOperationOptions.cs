namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>What may be executed besides persisted operations.</summary>
public sealed record PersistedOperationOptions
{
    /// <summary>Whether only persisted operations are executed; every other document is refused.</summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>
    /// Whether, with <see cref="OnlyAllowPersistedDocuments"/>, a request may have a document that is byte for byte a persisted one.
    /// </summary>
    public bool AllowDocumentBody { get; set; }

    /// <summary>
    /// Whether published documents are validated only when they are first asked for. Else each is validated at the start, which fails where
    /// one is not valid.
    /// </summary>
    public bool SkipPersistedDocumentValidation { get; set; }

    /// <summary>What a client is told whose document is refused.</summary>
    public IError OperationNotAllowedError { get; set; }
        = ErrorBuilder.New().SetMessage("Only persisted operations are allowed.").SetCode("HC0067").Build();
}
