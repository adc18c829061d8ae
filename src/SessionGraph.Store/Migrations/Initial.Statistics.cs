using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

internal sealed partial class Initial
{
    /// <summary>
    /// Gives SQLite's query planner statistics that it would otherwise guess wrong: a provider or a status selects very many rows, an
    /// instant few. The fixed figures assume a million sessions and keep query plans the same on every installation and at every size
    /// (https://www.sqlite.org/lang_analyze.html). Each row holds the number of rows, followed by the rows per value of each prefix of the
    /// index's columns.
    /// </summary>
    private static void WriteStatistics(MigrationBuilder migrationBuilder)
    {
        const int sessions = 1_000_000, provider = 200_000, status = 150_000, providerAndStatus = 40_000, instant = 2;
        var statistics = new Dictionary<string, int[]>
        {
            ["ExternalId_Provider_Connection"] = [1, 1, 1],
            ["Provider"] = [provider],
            ["Status"] = [status],
            ["Provider_Status"] = [provider, providerAndStatus],
        };
        foreach (var column in new[] { "StartsAt", "CreatedAt", "UpdatedAt" })
        {
            statistics[column] = [instant];
            statistics[$"Provider_{column}"] = [provider, instant];
        }

        // The first ANALYZE creates the statistics table; the last one makes this connection reload it.
        migrationBuilder.Sql("ANALYZE sqlite_master;");
        foreach (var (index, shares) in statistics)
        {
            var figures = string.Join(' ', shares.Prepend(sessions).Select(share => share.ToString(CultureInfo.InvariantCulture)));
            migrationBuilder.Sql($"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('Sessions', 'IX_Sessions_{index}', '{figures}');");
        }

        migrationBuilder.Sql("ANALYZE sqlite_master;");
    }
}
