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

    /// <summary>The peer of this name, as <c>bench.sh</c> has it.</summary>
    /// <exception cref="UnusableInputException">There is no such peer.</exception>
    public Peer Find(string name) => name switch
    {
        "A" => OfPort(name, 6101, "/graphql"),
        "A2" => OfPort(name, 6102, "/graphql"),
        "B" => OfPort(name, 6103, "/graphql"),
        "C" => OfPort(name, 6104, "/"),
        "D" => OfPort(name, 6105, "/graphql", "ops-postgraphile"),
        "E" => OfPort(name, 6106, "/{operation}"),
        "E0" => OfPort(name, 6108, "/{operation}"),
        "E2" => OfPort(name, 6109, "/{operation}"),
        _ => throw new UnusableInputException($"There is no peer '{name}': A, A2, B, C, D, E, E0 and E2 are known."),
    };

    private Peer OfPort(string name, int port, string path, string requests = "ops")
        => new(name, $"http://127.0.0.1:{port}{path}", Path.Combine(folder, requests));
}
