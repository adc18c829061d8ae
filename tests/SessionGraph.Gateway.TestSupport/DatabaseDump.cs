using System.Text;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Store;

namespace SessionGraph.Gateway.TestSupport;

/// <summary>The content of a database as text.</summary>
public static class DatabaseDump
{
    public static async Task<string> CreateAsync(SessionGraphContext store)
    {
        var builder = new StringBuilder();
        var tables = await store.Database
            .SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .ToListAsync();
        await store.Database.OpenConnectionAsync();
        foreach (var table in tables)
        {
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            builder.AppendLine(table);
            while (await reader.ReadAsync())
                builder.AppendJoin('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)).AppendLine();
        }

        return builder.ToString();
    }
}
