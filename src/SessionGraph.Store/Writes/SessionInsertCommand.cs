using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace SessionGraph.Store;

/// <summary>
/// Inserts many sessions of one type with one prepared statement. EF Core makes SQLite compile a statement with the table's triggers for
/// each row, which takes several times as long as the insert.
/// </summary>
internal sealed class SessionInsertCommand : IAsyncDisposable
{
    private readonly List<(IProperty Property, DbParameter Parameter)> _columns = [];
    private readonly DbCommand _command;

    /// <summary>Prepares the command in the context's transaction.</summary>
    /// <param name="context">The context of the write.</param>
    /// <param name="sessionType">The type of the sessions.</param>
    public SessionInsertCommand(SessionGraphContext context, Type sessionType)
    {
        _command = context.Database.GetDbConnection().CreateCommand();
        _command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        var type = context.Model.FindEntityType(sessionType)!;
        foreach (var property in type.GetProperties().Where(property => property.Name != nameof(Session.Id)))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"@p{_columns.Count}");
            var parameter = property.GetRelationalTypeMapping().CreateParameter(_command, name, null, nullable: true);
            _command.Parameters.Add(parameter);
            _columns.Add((property, parameter));
        }

        _command.CommandText =
            $"""
            INSERT INTO "{type.GetTableName()}" ({string.Join(", ", _columns.Select(column => $"\"{column.Property.GetColumnName()}\""))})
            VALUES ({string.Join(", ", _columns.Select(column => column.Parameter.ParameterName))}) RETURNING "{nameof(Session.Id)}"
            """;
    }

    /// <summary>Inserts a session and sets its id. The session is not tracked.</summary>
    public async Task ExecuteAsync(Session session, CancellationToken cancellationToken)
    {
        foreach (var (property, parameter) in _columns)
        {
            var value = property.GetGetter().GetClrValue(session);
            var converter = property.GetRelationalTypeMapping().Converter;
            parameter.Value = (converter is null ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
        }

        session.Id = (long)(await _command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
