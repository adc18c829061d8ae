using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sqlite.Statements;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>The compiled readers and writers for the columns of a statement.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="statement">The statement.</param>
/// <param name="writer">Writes a row.</param>
/// <param name="boundaryReader">Creates objects from the first and the last row, with the members of the cursors; null when no cursor is selected.</param>
internal sealed class StatementColumns<TEntity>(Statement<TEntity> statement, RowWriter writer, RowReader<TEntity>? boundaryReader)
{
    private volatile Delegate? _keyReader;

    /// <summary>The readers and writers of the statement for this plan; cached.</summary>
    public static StatementColumns<TEntity> Of(ListPlan<TEntity> plan, Statement<TEntity> statement, DbDataReader reader, IModel model)
        => plan.JsonProjection!.Features
            .GetOrAdd(static () => new PlanCache<Statement, StatementColumns<TEntity>>(PlanCacheSize.Columns))
            .GetOrAdd(
                statement,
                (Plan: plan, Statement: statement, Reader: reader, Model: model),
                static state => Create(state.Plan, state.Statement, state.Reader, state.Model));

    /// <summary>Writes a row.</summary>
    public RowWriter Writer => writer;

    /// <summary>Creates objects from the first and the last row; null when no cursor is selected.</summary>
    public RowReader<TEntity>? BoundaryReader => boundaryReader;

    /// <summary>Reads the key of a row. All calls must pass the same key.</summary>
    public Func<Row, TKey> GetKeyReader<TKey>(Expression<Func<TEntity, TKey>> key, DbDataReader reader, IModel model)
        => (Func<Row, TKey>)(_keyReader ??= CreateKeyReader(key, reader, model));

    private static StatementColumns<TEntity> Create(ListPlan<TEntity> plan, Statement<TEntity> statement, DbDataReader reader, IModel model)
    {
        var entity = statement.Projection.Entity!;
        var members = plan.Slice.Members;
        return new StatementColumns<TEntity>(
            statement,
            RowWriter.Create(reader, model, entity, plan.JsonProjection!),
            members.Count > 0
                ? RowReader<TEntity>.Create(reader, model, entity, [.. entity.ConcreteTypes.Select(type => RequiredMember.NamesOf(members, type))])
                : null);
    }

    private Func<Row, TKey> CreateKeyReader<TKey>(Expression<Func<TEntity, TKey>> key, DbDataReader reader, IModel model)
    {
        var columns = new RowColumns(reader, statement.Projection.Entity!.Discriminator is null);
        var entityType = model.FindEntityType(typeof(TEntity))!;
        var value = MemberReplacer.Replace(key, member => columns.Read(entityType.FindProperty(member.Name)!))!;
        return Expression.Lambda<Func<Row, TKey>>(value, RowColumns.Row).Compile();
    }
}
