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
    private volatile StatementColumns<TEntity>? _last;

    /// <summary>The writers of the request's selection.</summary>
    public static RowWriters<TEntity> Of(RowRequest request) => request.Fields.Features.GetOrAdd(static () => new RowWriters<TEntity>());

    /// <summary>What is made for the statement's columns.</summary>
    public StatementColumns<TEntity> For(RowRequest request, Statement<TEntity> statement, DbDataReader reader, IModel model)
    {
        if (_last is { } last && last.Statement == statement)
            return last;

        var entity = statement.Selection.Entity!;
        return _last = new StatementColumns<TEntity>(
            statement,
            RowWriter.Create(reader, model, entity, request.Fields),
            request.Ends.Count > 0
                ? RowReader<TEntity>.Create(
                    reader, model, entity, [.. entity.ConcreteTypes.Select(type => WantedMember.NamesOf(request.Ends, type))])
                : null);
    }
}
