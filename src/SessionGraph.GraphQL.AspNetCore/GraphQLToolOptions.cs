namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>The options of the IDE.</summary>
public sealed record GraphQLToolOptions
{
    /// <summary>Whether the endpoint serves the IDE.</summary>
    public bool Enable { get; init; } = true;

    /// <summary>The folder with the IDE's files; by default <c>ide</c> in the application's folder.</summary>
    public string Folder { get; init; } = System.IO.Path.Combine(AppContext.BaseDirectory, "ide");

    /// <summary>The operation that a new document in the IDE starts with; null for an empty document.</summary>
    public string? Document { get; init; }
}
