namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>The IDE that a browser gets.</summary>
public sealed record GraphQLToolOptions
{
    /// <summary>Whether there is one.</summary>
    public bool Enable { get; init; } = true;

    /// <summary>The folder with the IDE's files; by default <c>ide</c> beside the application.</summary>
    public string Folder { get; init; } = System.IO.Path.Combine(AppContext.BaseDirectory, "ide");

    /// <summary>The operation that a new document of the IDE begins with; null for an empty one.</summary>
    public string? Document { get; init; }
}
