namespace SessionGraph.TestSupport;

/// <summary>Where the repository is.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SessionGraph.sln")))
                return folder.FullName;

        throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
