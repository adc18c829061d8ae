using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace SessionGraph.Bench;

/// <summary>Measures pages of 50 at different offsets of the list.</summary>
internal sealed class PageRun(LoadGenerator load, string storeFile, int rows)
{
    private const int Size = 50;

    private static readonly (string Name, string Order, string Sql)[] s_orders =
    [
        ("default", "", "Id"),
        ("createdAt: ASC", "[{ createdAt: ASC }]", "CreatedAt, Id"),
        ("createdAt: DESC", "[{ createdAt: DESC }]", "CreatedAt DESC, Id DESC"),
        ("startsAt: ASC", "[{ startsAt: ASC }]", "StartsAt IS NULL, StartsAt, Id"),
        ("startsAt: DESC", "[{ startsAt: DESC }]", "StartsAt IS NULL, StartsAt DESC, Id DESC"),
    ];

    /// <summary>The table: one row per sort order, one column per page.</summary>
    public async Task<string> MeasureAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"| page of {Size} among {rows:N0}, CPU µs | 1 | 100 | 10,000 | last |");
        text.AppendLine("|---|---|---|---|---|");
        foreach (var (name, order, sql) in s_orders)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} |");
            string[] places =
            [
                $"first: {Size}",
                $"first: {Size}, after: \"{await CursorBeforeAsync(100, order, sql, cancellationToken)}\"",
                $"first: {Size}, after: \"{await CursorBeforeAsync(10_000, order, sql, cancellationToken)}\"",
                $"last: {Size}",
            ];
            foreach (var place in places)
            {
                var result = await load.MeasureAsync(Document(place, order), 8, cancellationToken);
                text.Append(CultureInfo.InvariantCulture, $" {result.Cpu.TotalMicroseconds:N0} |");
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    /// <summary>The cursor of the last session before a page, found in the table and queried by its external id.</summary>
    private async Task<string> CursorBeforeAsync(int page, string order, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={storeFile};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT ExternalId FROM Sessions ORDER BY {sql} LIMIT 1 OFFSET $offset";
        command.Parameters.AddWithValue("$offset", Math.Min(((page - 1) * Size) - 1, rows - Size - 1));
        var externalId = (string?)await command.ExecuteScalarAsync(cancellationToken);
        var answer = await load.SendAsync(
            LoadGenerator.Body(Document($"first: 1, where: {{ externalId: {{ eq: \"{externalId}\" }} }}", order)), cancellationToken);
        return (string)JsonNode.Parse(answer)!["data"]!["sessions"]!["pageInfo"]!["endCursor"]!;
    }

    private static string Document(string place, string order)
    {
        var arguments = order.Length == 0 ? place : $"{place}, order: {order}";
        return $"{{ sessions({arguments}) {{ nodes {{ id title startsAt }} pageInfo {{ endCursor }} }} }}";
    }
}
