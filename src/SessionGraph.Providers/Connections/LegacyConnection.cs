using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Providers;

/// <summary>The connection <c>default</c>, in which version 0.1 stored the records of all providers.</summary>
internal static class LegacyConnection
{
    /// <summary>Its name.</summary>
    public const string Name = "default";

    /// <summary>Moves a provider's records, its sessions and their logged changes to the provider's own connection.</summary>
    /// <param name="migration">The migration. It has been released: its statements must not change.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="connection">The name of the connection.</param>
    /// <param name="tables">The provider's tables that have a connection.</param>
    public static void MoveTo(MigrationBuilder migration, Provider provider, string connection, params ReadOnlySpan<string> tables)
    {
        // A session and the records that it refers to share the connection, so the foreign keys are violated until all are moved.
        migration.Sql("PRAGMA defer_foreign_keys = ON;");
        foreach (var table in tables)
            migration.Sql($"UPDATE \"{table}\" SET \"Connection\" = '{connection}' WHERE \"Connection\" = '{Name}';");

        var ofProvider = string.Create(CultureInfo.InvariantCulture, $"\"Provider\" = {(int)provider}");
        migration.Sql($"UPDATE \"Sessions\" SET \"Connection\" = '{connection}' WHERE {ofProvider} AND \"Connection\" = '{Name}';");
        migration.Sql(
            $"""
            UPDATE "ChangeLog" SET "State" = json_set("State", '$.Connection', '{connection}')
            WHERE {ofProvider} AND "State" ->> '$.Connection' = '{Name}';
            """);
    }
}
