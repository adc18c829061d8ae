using System.Globalization;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>Checks with a few rows that the search index works. <see cref="StoreVerification"/> reads all of it.</summary>
internal static class SearchIndexCheck
{
    private const int Rows = 20;

    /// <summary>Whether a search for their titles finds the newest sessions.</summary>
    /// <exception cref="StoreException">The index cannot be read.</exception>
    public static bool Finds(DatabaseFile database) => database
        .Query(
            $"""
            SELECT "Id", "Title" FROM (SELECT "Id", "Title" FROM "Sessions" ORDER BY "Id" DESC LIMIT {Rows})
            WHERE "Title" GLOB '*[A-Za-z0-9]*' AND instr("Title", char(0)) = 0
            """,
            row => (Id: row.GetInt64(0), Title: row.GetString(1)))
        .TrueForAll(session => Finds(database, session.Id, session.Title));

    private static bool Finds(DatabaseFile database, long id, string title) => database.Query(
        $"SELECT rowid FROM \"{SessionSearch.TableName}\" WHERE \"{SessionSearch.TableName}\" MATCH $1 AND rowid = CAST($2 AS INTEGER)",
        row => row.GetInt64(0),
        SessionSearch.MatchAll([title]),
        id.ToString(CultureInfo.InvariantCulture)).Count > 0;
}
