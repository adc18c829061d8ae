namespace SessionGraph.Bench;

/// <summary>
/// The servers that the gateway is held against, and what measures them: the folder <c>shared/bench</c> beside the repository. It is no
/// part of the repository; without it there is no side-by-side run.
/// </summary>
internal sealed class Yardsticks(string folder)
{
    /// <summary>Where the yardsticks are built, and where the gateway's own store and build are put.</summary>
    public static string Home { get; } = Environment.GetEnvironmentVariable("BENCH_HOME")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "sessiongraph-bench");

    /// <summary>The sessions of all servers.</summary>
    public static string SessionsFile => Path.Combine(Home, "sessions.db");

    /// <summary>The peer's request of this name; that of E for the servers that share its answers' shape.</summary>
    public string RequestOf(string peer, string operation)
        => Path.Combine(folder, peer is "D" ? "ops-postgraphile" : "ops", $"{operation}.json");

    /// <summary>Finds the folder from the repository upwards.</summary>
    /// <exception cref="UnusableInputException">There is none.</exception>
    public static Yardsticks Find()
    {
        for (var ancestor = new DirectoryInfo(Repository.Folder); ancestor is not null; ancestor = ancestor.Parent)
        {
            var candidate = Path.Combine(ancestor.FullName, "shared", "bench");
            if (File.Exists(Path.Combine(candidate, "bench.sh")))
                return new Yardsticks(candidate);
        }

        throw new UnusableInputException(
            $"The yardsticks are not here: no shared/bench/bench.sh in {Repository.Folder} or above it. The side-by-side run needs them.");
    }

    /// <summary>Whether a peer was built before: it takes a minute to do again, and gives the same.</summary>
    public static bool IsSetUp(string peer)
        => Directory.Exists(Path.Combine(Home, peer[0] switch
        {
            'E' => Path.Combine("limit", "out"),
            'D' => Path.Combine("postgraphile", "node_modules"),
            _ => Path.Combine("node", "node_modules"),
        }));

    /// <summary>Generates the sessions when they are not there yet.</summary>
    public Task GenerateSessionsAsync(CancellationToken cancellationToken) => File.Exists(SessionsFile)
        ? Task.CompletedTask
        : Shell.RunAsync("python3", [Path.Combine(folder, "generate.py"), "100000", SessionsFile], cancellationToken);

    /// <summary>Runs <c>bench.sh</c>.</summary>
    public Task RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
        => Shell.RunAsync(Path.Combine(folder, "bench.sh"), arguments, cancellationToken);

    /// <summary>The address at which a server answers an operation, as <c>bench.sh</c> has them.</summary>
    /// <exception cref="UnusableInputException">There is no such server, or it has other operations.</exception>
    public static Uri AddressOf(string peer, string operation) => peer switch
    {
        "A" => new("http://127.0.0.1:6101/graphql"),
        "A2" => new("http://127.0.0.1:6102/graphql"),
        "B" => new("http://127.0.0.1:6103/graphql"),
        "C" => new("http://127.0.0.1:6104/"),
        "D" => new("http://127.0.0.1:6105/graphql"),
        "E" => new($"http://127.0.0.1:6106/{operation}"),
        "E0" => new($"http://127.0.0.1:6108/{operation}"),
        "E2" => new($"http://127.0.0.1:6109/{operation}"),
        _ => throw new UnusableInputException($"There is no peer '{peer}': A, A2, B, C, D, E, E0 and E2 are known."),
    };
}
