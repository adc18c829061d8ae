namespace SessionGraph.Bench;

/// <summary>The repository that the tool was built in.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SessionGraph.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new UnusableInputException($"No SessionGraph.sln in {AppContext.BaseDirectory} or above it.");
    }
}
