namespace SessionGraph.TestSupport;

/// <summary>
/// Compares a file of the repository with what it is made of. Such a file is no snapshot of a test: users read it, or the gateway does, so it
/// cannot be in one of Snapshooter's folders. With <c>UPDATE_SNAPSHOTS=1</c> the file is written.
/// </summary>
public static class CommittedFile
{
    public static async Task MatchAsync(string expected, params string[] path)
    {
        var file = Path.Combine([Repository.Root, .. path]);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1")
            await File.WriteAllTextAsync(file, expected, TestContext.Current.CancellationToken);

        var committed = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        if (committed != expected)
            TestContext.Current.TestOutputHelper?.WriteLine($"If the change is meant, write {file} with UPDATE_SNAPSHOTS=1 dotnet test.");

        Assert.Equal(expected, committed);
    }
}
