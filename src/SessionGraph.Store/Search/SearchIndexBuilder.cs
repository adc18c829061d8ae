namespace SessionGraph.Store;

/// <summary>
/// Builds the search index of a provider's sessions: their texts beside the title, and the changes that reindex a session. The SQL of a
/// text refers to the session as <c>s</c>; the SQL that selects sessions refers to the changed row as <c>new</c> or <c>old</c>.
/// </summary>
public sealed class SearchIndexBuilder
{
    private readonly List<string>?[] _texts = new List<string>?[SessionSearchIndex.TextColumns.Count];
    private readonly List<string> _sessionColumns = [];
    private readonly List<SearchTrigger> _triggers = [];

    /// <summary>The columns of <c>Sessions</c> that the texts are made of.</summary>
    internal IReadOnlyList<string> SessionColumns => _sessionColumns;

    /// <summary>The triggers that reindex sessions.</summary>
    internal IReadOnlyList<SearchTrigger> Triggers => _triggers;

    /// <summary>Indexes a column of the session itself.</summary>
    /// <param name="column">The column of the search index.</param>
    /// <param name="name">The column of <c>Sessions</c>.</param>
    public SearchIndexBuilder AddColumn(SearchColumn column, string name) => AddText(column, $"s.\"{name}\"", name);

    /// <summary>Indexes the name of a record that the session refers to: the column <c>Name</c> of its table.</summary>
    /// <param name="column">The column of the search index.</param>
    /// <param name="table">The record's table.</param>
    /// <param name="key">The column that, together with <c>Connection</c>, is the table's key.</param>
    /// <param name="reference">The column of <c>Sessions</c> that holds the key.</param>
    public SearchIndexBuilder AddName(SearchColumn column, string table, string key, string reference) => this
        .AddText(
            column,
            $"(SELECT r.\"Name\" FROM \"{table}\" AS r WHERE r.\"Connection\" = s.\"Connection\" AND r.\"{key}\" = s.\"{reference}\")",
            reference)
        .ReindexOnUpdate(
            table,
            ["Name"],
            $"SELECT \"Id\" FROM \"Sessions\" WHERE \"{reference}\" = new.\"{key}\" AND \"Connection\" = new.\"Connection\"");

    /// <summary>
    /// Indexes the result of an SQL expression. <see cref="ReindexOnUpdate"/> and <see cref="ReindexOnChange"/> say which changes of other
    /// tables affect it.
    /// </summary>
    /// <param name="column">The column of the search index.</param>
    /// <param name="sql">The expression, such as a sub-select in parentheses.</param>
    /// <param name="sessionColumns">The columns of <c>Sessions</c> that the expression uses.</param>
    public SearchIndexBuilder AddText(SearchColumn column, string sql, params IEnumerable<string> sessionColumns)
    {
        (_texts[(int)column] ??= []).Add(sql);
        _sessionColumns.AddRange(sessionColumns);
        return this;
    }

    /// <summary>Reindexes sessions when one of these columns of another table changes.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="sessions">A query that selects the ids of the sessions by an index, with <c>new</c> as the changed row.</param>
    public SearchIndexBuilder ReindexOnUpdate(string table, IEnumerable<string> columns, string sessions)
    {
        _triggers.Add(new SearchTrigger(table, "Update", $"UPDATE OF {SearchTrigger.List(columns)}", sessions));
        return this;
    }

    /// <summary>Reindexes a session when a row that belongs to it is inserted, updated or deleted.</summary>
    /// <param name="table">The table of these rows. Its column <c>SessionId</c> is the session's id.</param>
    public SearchIndexBuilder ReindexOnChange(string table)
    {
        _triggers.Add(new SearchTrigger(table, "Insert", "INSERT", "SELECT new.\"SessionId\""));
        _triggers.Add(new SearchTrigger(table, "Update", "UPDATE", "SELECT old.\"SessionId\" UNION SELECT new.\"SessionId\""));
        _triggers.Add(new SearchTrigger(table, "Delete", "DELETE", "SELECT old.\"SessionId\""));
        return this;
    }

    /// <summary>The SQL expression for a column of the index, one text per line; null when the column has no texts.</summary>
    internal string? Find(SearchColumn column) => _texts[(int)column] switch
    {
        null => null,
        [var text] => text,
        var texts => $"concat_ws(char(10), {string.Join(", ", texts)})",
    };
}
