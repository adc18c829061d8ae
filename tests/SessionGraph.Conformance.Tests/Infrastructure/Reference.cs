using System.Diagnostics;
using System.Text.Json;

namespace SessionGraph.Conformance.Tests.Infrastructure;

/// <summary>
/// The reference implementation, graphql-js 16: the newest line that keeps to the September 2025 edition (17 takes empty selection sets,
/// for one, and asks for a newer Node.js). It runs in a process of its own, which answers line by line.
/// </summary>
public sealed class Reference : IAsyncLifetime
{
    private Process? _process;
    private string? _unavailable;

    public async ValueTask InitializeAsync()
    {
        _unavailable = await NodeProgram.TryRestoreAsync();
        if (_unavailable is not null)
            return;

        _process = Process.Start(new ProcessStartInfo("node", ["reference.mjs"])
        {
            WorkingDirectory = NodeProgram.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        foreach (var (name, schema) in TestSchemas.All)
            await AskAsync(new { ask = "schema", name, sdl = schema.Sdl });
    }

    /// <summary>Skips the test where there is no Node.js, or its package cannot be restored.</summary>
    public void SkipUnlessAvailable() => Assert.SkipWhen(_unavailable is not null, $"The reference needs Node.js: {_unavailable}");

    /// <summary>The answer to a question; see <c>node/reference.mjs</c>.</summary>
    public async Task<JsonElement> AskAsync(object question)
    {
        await _process!.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question));
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync()
            ?? throw new IOException(await _process.StandardError.ReadToEndAsync());
        return JsonElement.Parse(answer);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
            return;

        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
