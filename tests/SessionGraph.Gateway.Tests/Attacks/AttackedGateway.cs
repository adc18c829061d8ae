using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace SessionGraph.Gateway.Tests.Attacks;

/// <summary>
/// The gateway as a process of its own, in Production with the sample data, and a normal client of it. Its garbage collector may use 768 MiB,
/// so that an attack that would end it does so here, and not on a customer's machine.
/// </summary>
internal sealed class AttackedGateway : IAsyncDisposable
{
    private const string HeapLimit = "0x30000000";
    private const string NormalBody = """{"query":"{ sessions(first: 5) { nodes { id title } } }"}""";

    private readonly string _folder;
    private readonly Process _process;

    private AttackedGateway(string folder, Process process, Uri address) => (_folder, _process, Address) = (folder, process, address);

    public Uri Address { get; }

    public string DatabaseFile => Path.Combine(_folder, "sessiongraph.db");

    /// <summary>The memory of the process that is resident, in MiB.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024 * 1024);
        }
    }

    public bool IsRunning => !_process.HasExited;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts the gateway, and waits until it answers.</summary>
    /// <param name="openFiles">How many files it may have open; null for as many as the test.</param>
    /// <param name="settings">Its settings.</param>
    public static async Task<AttackedGateway> StartAsync(int? openFiles, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("sessiongraph-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}/graphql");
        var application = Path.Combine(AppContext.BaseDirectory, "SessionGraph.Gateway.dll");
        var limit = openFiles is null ? "" : string.Create(CultureInfo.InvariantCulture, $"ulimit -n {openFiles} && ");
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"{limit}exec dotnet \"$0\"", application])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_GCHeapHardLimit"] = HeapLimit,
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Urls"] = address.GetLeftPart(UriPartial.Authority),
                ["Logging__LogLevel__Default"] = "Warning",
                ["Store__ConnectionString"] = $"Data Source={Path.Combine(folder, "sessiongraph.db")}",
                ["Store__SampleData"] = "true",
            },
        };
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        var gateway = new AttackedGateway(folder, Process.Start(start)!, address);
        gateway._process.OutputDataReceived += static (_, _) => { };
        gateway._process.ErrorDataReceived += static (_, line) => TestContext.Current.TestOutputHelper?.WriteLine(line.Data ?? "");
        gateway._process.BeginOutputReadLine();
        gateway._process.BeginErrorReadLine();
        while (await gateway.TryAskAsync() is not HttpStatusCode.OK)
        {
            Assert.True(gateway.IsRunning, "The gateway did not start.");
            await Task.Delay(200, Cancellation);
        }

        return gateway;
    }

    /// <summary>
    /// Runs the attack while a normal client asks ten times a second, each time over a new connection. The process must live, and the client
    /// must be answered while the attack runs and after it; how fast, and how much memory is resident then, is written down.
    /// </summary>
    /// <param name="kind">What the attack is called.</param>
    /// <param name="attack">The attack; it ends by itself.</param>
    public async Task WithstandAsync(string kind, Func<CancellationToken, Task> attack)
    {
        var before = Memory;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var attacking = Task.Run(() => attack(ended.Token), Cancellation);
        var (answered, busy, failed, slowest, peak) = (0, 0, 0, TimeSpan.Zero, before);
        do
        {
            var clock = Stopwatch.StartNew();
            var status = await TryAskAsync();
            Assert.True(IsRunning, $"{kind}: the process has ended.");
            peak = Math.Max(peak, Memory);
            if (status is HttpStatusCode.OK)
            {
                answered++;
                slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            }
            else if (status is HttpStatusCode.ServiceUnavailable)
            {
                busy++;
            }
            else
            {
                failed++;
            }

            await Task.Delay(100, Cancellation);
        }
        while (!attacking.IsCompleted);

        await attacking;
        await ended.CancelAsync();
        var after = Memory;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}: {answered} answered, the slowest after {slowest.TotalMilliseconds:0} ms, {busy} refused, {failed} failed; MiB {before} before, {peak} at most, {after} after"));
        Assert.True(answered > 0, $"{kind}: the normal client was never answered.");
        Assert.Equal(HttpStatusCode.OK, await TryAskAsync());
    }

    /// <summary>Gives the last sessions titles of this length, as no client could: into the file, and past the search's index.</summary>
    public async Task WriteTitlesAsync(int sessions, int length)
    {
        await using var connection = new SqliteConnection($"Data Source={DatabaseFile};Default Timeout=60");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat('DROP TRIGGER \"' || name || '\";', ' ') FROM sqlite_master WHERE type = 'trigger'";
        command.CommandText = await command.ExecuteScalarAsync(Cancellation) as string ?? "";
        command.CommandText += "UPDATE Sessions SET Title = printf('%.*c', $length, 'x') WHERE Id IN (SELECT Id FROM Sessions ORDER BY Id DESC LIMIT $sessions)";
        command.Parameters.AddWithValue("$length", length);
        command.Parameters.AddWithValue("$sessions", sessions);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    /// <summary>Sends the document, and reads the answer; its status, null where there was none.</summary>
    public async Task<HttpStatusCode?> SendAsync(HttpClient client, string document, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.PostAsJsonAsync(Address, new { query = document }, cancellationToken);
            await answer.Content.CopyToAsync(Stream.Null, cancellationToken);
            return answer.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Opens a connection that reads nothing, and sends this.</summary>
    public async Task<Socket?> TryOpenAsync(string text, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Address.Port), cancellationToken);
            if (text.Length > 0)
                await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes(text), cancellationToken);

            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    /// <summary>A POST of the document, to be sent over a connection.</summary>
    public static string Post(string document, string accept = "application/json")
    {
        var body = JsonSerializer.Serialize(new { query = document });
        return $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: {accept}\r\nContent-Length: {body.Length}\r\n\r\n{body}";
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<HttpStatusCode?> TryAskAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        try
        {
            using var answer = await client.PostAsync(
                Address, new StringContent(NormalBody, System.Text.Encoding.UTF8, "application/json"), Cancellation);
            var body = await answer.Content.ReadAsStringAsync(Cancellation);
            return answer.StatusCode is HttpStatusCode.OK && !body.Contains("\"data\":{\"sessions\"", StringComparison.Ordinal)
                ? HttpStatusCode.InternalServerError
                : answer.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            Cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }
}
