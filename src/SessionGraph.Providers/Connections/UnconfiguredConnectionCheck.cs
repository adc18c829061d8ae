using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SessionGraph.Providers;

/// <summary>
/// Logs a warning after startup when the store has records of connections that are not configured. It reads every row of the store, so it
/// runs in the background.
/// </summary>
public sealed partial class UnconfiguredConnectionCheck(
    IDbContextFactory<SessionGraphContext> contexts, ProviderConnections connections, ILogger<UnconfiguredConnectionCheck> logger)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var known = connections.All.Select(connection => connection.Name).ToHashSet();
            var unknown = (await CountAsync(stoppingToken))
                .Where(records => !known.Contains(records.Connection))
                .GroupBy(records => records.Connection)
                .Select(Describe)
                .ToList();
            if (unknown is not [])
                LogUnconfigured(string.Join(", ", unknown.Order(StringComparer.Ordinal)));
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogNotCounted(exception);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private static string Describe(IGrouping<string, Records> records)
    {
        var sessions = records.Where(ofTable => ofTable.AreSessions).Sum(ofTable => ofTable.Count);
        var others = records.Where(ofTable => !ofTable.AreSessions).Sum(ofTable => ofTable.Count);
        return string.Create(CultureInfo.InvariantCulture, $"'{records.Key}' (sessions: {sessions}, other records: {others})");
    }

    private async Task<List<Records>> CountAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = context.Model.GetEntityTypes()
            .Where(type => type.BaseType is null && type.FindProperty(nameof(Session.Connection)) is not null)
            .Select(type =>
                $"""
                SELECT "Connection", {type.ClrType == typeof(Session)} AS "AreSessions", COUNT(*) AS "Count"
                FROM "{type.GetTableName()}" GROUP BY "Connection"
                """);
#pragma warning disable EF1002 // The names are the model's.
        return await context.Database.SqlQueryRaw<Records>(string.Join(" UNION ALL ", counts)).ToListAsync(cancellationToken);
#pragma warning restore EF1002
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "The store has records of connections that are not configured: {Connections}. Their sessions stay readable. To create sessions in a "
            + "connection, add it to the section Connections of the configuration.")]
    private partial void LogUnconfigured(string connections);

    [LoggerMessage(2, LogLevel.Error, "The connections in the store could not be compared with the configuration.")]
    private partial void LogNotCounted(Exception exception);

    private sealed record Records(string Connection, bool AreSessions, int Count);
}
