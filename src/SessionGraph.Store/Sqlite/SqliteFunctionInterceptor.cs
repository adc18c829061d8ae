using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionGraph.Store.Sqlite;

/// <summary>Adds the functions that the model maps and SQLite lacks.</summary>
internal sealed class SqliteFunctionInterceptor : DbConnectionInterceptor
{
    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        var connection = (SqliteConnection)result;
        connection.CreateFunction(
            CaseFolding.SqlName, static (string? text) => text is null ? null : CaseFolding.Fold(text), isDeterministic: true);
        connection.CreateFunction(
            SearchText.SqlName, static (string? text) => text is null ? null : SearchText.Normalize(text), isDeterministic: true);
        return result;
    }
}
