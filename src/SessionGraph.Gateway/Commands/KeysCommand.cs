using System.CommandLine;
using System.Globalization;
using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Commands;

/// <summary>The commands for API keys: <c>keys create</c>, <c>keys list</c> and <c>keys revoke</c>. They use the server's settings.</summary>
internal static class KeysCommand
{
    private const int MaxNameLength = 100;

    /// <summary>Creates the command.</summary>
    /// <param name="services">Provides the gateway's services when a command runs. The host is not started.</param>
    public static Command Create(Func<IServiceProvider> services) => new(
        "keys", "Creates, lists and revokes API keys. A gateway may serve meanwhile. Exit codes: 0 done, 1 not done.")
    {
        CreateKey(services),
        List(services),
        Revoke(services),
    };

    private static Command CreateKey(Func<IServiceProvider> services)
    {
        var name = new Argument<string>("NAME") { Description = "The name of the caller, such as nightly-report." };
        var scopes = new Option<string[]>("--scope")
        {
            Description = "A scope, such as quiz:read. Repeat the option for more.",
            Required = true,
        };
        var connections = new Option<string[]>("--connection")
        {
            Description = "The name of a connection, or * for all. Repeat the option for more.",
            Required = true,
        };
        var days = new Option<int?>("--days") { Description = "After how many days the key expires. Default: never." };
        var command = new Command("create", "Creates a key and prints it. It cannot be shown again.") { name, scopes, connections, days };
        command.Validators.Add(result =>
        {
            if (result.GetValue(days) is < 1 or > 36_500)
                result.AddError("--days must be from 1 to 36500.");
            if (result.GetValue(name) is { } given && (string.IsNullOrWhiteSpace(given) || given.Length > MaxNameLength || given.Any(char.IsControl)))
                result.AddError($"NAME must have from 1 to {MaxNameLength} characters, and no control characters.");
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            var (given, named) = (result.GetRequiredValue(scopes), result.GetRequiredValue(connections));
            Require("--scope", given, Scopes.Of(services().GetServices<SessionProvider>()));
            Require("--connection", named, [.. services().GetRequiredService<ProviderConnections>().All.Select(connection => connection.Name), "*"]);
            await PrepareAsync(services(), console, cancellationToken);
            var (key, text) = await services().GetRequiredService<ApiKeyService>().CreateAsync(
                result.GetRequiredValue(name),
                given.Distinct(),
                named.Distinct(),
                result.GetValue(days) is { } count ? TimeSpan.FromDays(count) : null,
                cancellationToken);
            await console.Output.WriteLineAsync(text);
            await console.Error.WriteLineAsync($"{Describe(key)}. Keep the key: it is not shown again.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List(Func<IServiceProvider> services)
    {
        var command = new Command("list", "Lists the keys, a line each, without their secrets.");
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            await PrepareAsync(services(), console, cancellationToken);
            foreach (var key in await services().GetRequiredService<ApiKeyService>().ListAsync(cancellationToken))
                await console.Output.WriteLineAsync(Describe(key));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Revoke(Func<IServiceProvider> services)
    {
        var id = new Argument<string>("ID") { Description = "The id of the key, as keys list shows it." };
        var command = new Command(
            "revoke", "Revokes a key. A gateway that serves refuses it after Authentication:ApiKeys:CacheTime at most.") { id };
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            await PrepareAsync(services(), console, cancellationToken);
            if (await services().GetRequiredService<ApiKeyService>().RevokeAsync(result.GetRequiredValue(id), cancellationToken) is not { } key)
                throw new KeyException($"There is no key with the id '{result.GetRequiredValue(id)}'. keys list shows the ids.");

            await console.Output.WriteLineAsync(Describe(key));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Require(string option, string[] values, IReadOnlyList<string> known)
    {
        if (Array.Find(values, value => !known.Contains(value)) is { } unknown)
            throw new KeyException($"{option}: '{unknown}' is not known. Use {string.Join(", ", known)}.");
    }

    private static async Task PrepareAsync(IServiceProvider services, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        using var progress = new StoreProgressReporter(console.Error.WriteLine, TimeProvider.System);
        await services.GetRequiredService<StorePreparation>().PrepareOrJoinAsync("works on keys", progress, cancellationToken);
    }

    private static string Describe(ApiKey key)
    {
        var end = key.RevokedAt is { } revoked
            ? $"revoked {Format(revoked)}"
            : key.ExpiresAt is { } expiry ? $"expires {Format(expiry)}" : "does not expire";
        return $"{key.Id} {key.Name}: {key.Scopes} in {key.Connections}, created {Format(key.CreatedAt)}, {end}";
    }

    private static string Format(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
