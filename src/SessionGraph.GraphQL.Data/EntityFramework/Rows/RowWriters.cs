using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.EntityFramework.Statements;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>
/// What a selection's rows are written with, made for the columns of the statement that read them last: a selection's statements differ
/// in what they filter and sort by, and seldom change.
/// </summary>
internal sealed class RowWriters<TEntity>
{
    private volatile StatementColumns? _last;

    /// <summary>The writer, and what reads the wanted members of the first row and the last.</summary>
    public StatementColumns For(RowRequest request, Statement<TEntity> statement, DbDataReader reader, IModel model)
    {
        if (_last is { } last && last.Statement == statement)
            return last;

        var entity = statement.Selection.Entity!;
        return _last = new StatementColumns(
            statement,
            RowWriter.Create(reader, model, entity, request.Fields),
            request.Ends.Count > 0 ? RowReader<TEntity>.Create(reader, model, entity, MembersOf(entity, request.Ends)) : null);
    }

    private static IReadOnlyCollection<string>[] MembersOf(EntityModel entity, IReadOnlyList<WantedMember> wanted) =>
    [
        .. entity.ConcreteTypes.Select(concrete => wanted
            .Where(member => member.Type.IsAssignableFrom(concrete.Type))
            .Select(member => member.Name)
            .ToArray()),
    ];

    /// <summary>What is made for a statement's columns.</summary>
    public sealed record StatementColumns(Statement<TEntity> Statement, RowWriter Writer, RowReader<TEntity>? EndReader);
}
