namespace SessionGraph.Store;

/// <summary>
/// What a provider's sessions are found by, beside their titles, and which changes renew a session's texts in the index. The SQL of a text
/// reads from the session <c>s</c>; the SQL that selects the changed sessions reads from the changed row, <c>new</c> or <c>old</c>.
/// </summary>
public sealed class SearchIndexBuilder
{
    private readonly List<string>?[] _texts = new List<string>?[SessionSearchIndex.TextColumns.Count];
    private readonly List<string> _sessionColumns = [];
    private readonly List<SearchTrigger> _triggers = [];

    /// <summary>The columns of <c>Sessions</c> that the texts are read by.</summary>
    internal IReadOnlyList<string> SessionColumns => _sessionColumns;

    /// <summary>What renews the texts of sessions.</summary>
    internal IReadOnlyList<SearchTrigger> Triggers => _triggers;

    /// <summary>Adds a column of the session itself.</summary>
    /// <param name="column">The column of the index.</param>
    /// <param name="name">The column of <c>Sessions</c>.</param>
    public SearchIndexBuilder AddColumn(SearchColumn column, string name) => AddText(column, $"s.\"{name}\"", name);

    /// <summary>Adds the name of a record that the session refers to: the column <c>Name</c> of its table.</summary>
    /// <param name="column">The column of the index.</param>
    /// <param name="table">The record's table.</param>
    /// <param name="key">The column of the table that is its key, with <c>Connection</c>.</param>
    /// <param name="reference">The column of <c>Sessions</c> that has the key.</param>
    public SearchIndexBuilder AddName(SearchColumn column, string table, string key, string reference) => this
        .AddText(
            column,
            $"(SELECT r.\"Name\" FROM \"{table}\" AS r WHERE r.\"Connection\" = s.\"Connection\" AND r.\"{key}\" = s.\"{reference}\")",
            reference)
        .ReindexOnUpdate(
            table,
            ["Name"],
            $"SELECT \"Id\" FROM \"Sessions\" WHERE \"{reference}\" = new.\"{key}\" AND \"Connection\" = new.\"Connection\"");

    /// <summary>Adds a text of any SQL. <see cref="ReindexOnUpdate"/> and <see cref="ReindexOnChange"/> say which changes of other tables change it.</summary>
    /// <param name="column">The column of the index.</param>
    /// <param name="sql">The expression, such as a sub-select in parentheses.</param>
    /// <param name="sessionColumns">The columns of <c>Sessions</c> in it.</param>
    public SearchIndexBuilder AddText(SearchColumn column, string sql, params IEnumerable<string> sessionColumns)
    {
        (_texts[(int)column] ??= []).Add(sql);
        _sessionColumns.AddRange(sessionColumns);
        return this;
    }

    /// <summary>Renews sessions when a row of another table gets a new value in one of these columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="sessions">A query of the ids of the sessions, by an index, with <c>new</c> as the row.</param>
    public SearchIndexBuilder ReindexOnUpdate(string table, IEnumerable<string> columns, string sessions)
    {
        _triggers.Add(new SearchTrigger(table, "Update", $"UPDATE OF {SearchTrigger.List(columns)}", sessions));
        return this;
    }

    /// <summary>Renews a session when a row that belongs to it is inserted, updated or deleted.</summary>
    /// <param name="table">The table of such rows. Its column <c>SessionId</c> is the session's id.</param>
    public SearchIndexBuilder ReindexOnChange(string table)
    {
        _triggers.Add(new SearchTrigger(table, "Insert", "INSERT", "SELECT new.\"SessionId\""));
        _triggers.Add(new SearchTrigger(table, "Update", "UPDATE", "SELECT old.\"SessionId\" UNION SELECT new.\"SessionId\""));
        _triggers.Add(new SearchTrigger(table, "Delete", "DELETE", "SELECT old.\"SessionId\""));
        return this;
    }

    /// <summary>The expression of the session's texts in a column, a line each; null where it has none.</summary>
    internal string? Find(SearchColumn column) => _texts[(int)column] switch
    {
        null => null,
        [var text] => text,
        var texts => $"concat_ws(char(10), {string.Join(", ", texts)})",
    };
}
