namespace SessionGraph.Bench;

/// <summary>The servers that the gateway is compared with, and the script that builds, starts and stops them: <c>Peers/</c>.</summary>
internal static class PeerServers
{
    private static readonly string s_folder = Path.Combine(Repository.Folder, "tools", "SessionGraph.Bench", "Peers");

    /// <summary>The folder for the peers' builds, the gateway's build and its store.</summary>
    public static string Home { get; } = Environment.GetEnvironmentVariable("BENCH_HOME")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "sessiongraph-bench");

    /// <summary>The sessions of all servers.</summary>
    public static string SessionsFile => Path.Combine(Home, "sessions.db");

    /// <summary>Whether the peer is already built. A build takes a minute.</summary>
    public static bool IsSetUp(string peer)
        => Directory.Exists(Path.Combine(Home, peer[0] switch
        {
            'E' => Path.Combine("kestrel", "out"),
            'D' => Path.Combine("postgraphile", "node_modules"),
            _ => Path.Combine("node", "node_modules"),
        }));

    /// <summary>Generates the sessions unless they exist.</summary>
    public static async Task GenerateSessionsAsync(CancellationToken cancellationToken)
    {
        if (File.Exists(SessionsFile))
            return;

        Directory.CreateDirectory(Home);
        await Shell.RunAsync("python3", [Path.Combine(s_folder, "generate.py"), "100000", SessionsFile], cancellationToken);
    }

    /// <summary>Runs <c>peers.sh</c>.</summary>
    public static Task RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
        => Shell.RunAsync(Path.Combine(s_folder, "peers.sh"), arguments, cancellationToken);

    /// <summary>The peer with this name, as <c>peers.sh</c> starts it.</summary>
    /// <exception cref="UnusableInputException">There is no such peer.</exception>
    public static Peer Find(string name) => name switch
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

    private static Peer OfPort(string name, int port, string path, string requests = "ops")
        => new(name, $"http://127.0.0.1:{port}{path}", Path.Combine(s_folder, requests));
}
