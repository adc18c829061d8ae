using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Creates an entity from a row, as the projection of the query does.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class RowReader<TEntity>
{
    private RowReader(Func<Row, TEntity> read, IReadOnlyList<int>? savedColumns) => (Read, SavedColumns) = (read, savedColumns);

    /// <summary>Creates the entity.</summary>
    public Func<Row, TEntity> Read { get; }

    /// <summary>The columns to save of a row; null when the reader cannot read a saved row.</summary>
    public IReadOnlyList<int>? SavedColumns { get; }

    /// <summary>Compiles the reader for the columns of a statement.</summary>
    /// <exception cref="InvalidOperationException">A column is missing.</exception>
    public static RowReader<TEntity> Create(
        DbDataReader reader, IModel model, EntityModel entity, IReadOnlyList<IReadOnlyCollection<string>> members)
    {
        var columns = new RowColumns(reader, entity.Discriminator is null);
        var body = ProjectionBuilder.Create<TEntity>(
            entity,
            members,
            entity.Discriminator is null ? null : columns.ReadDiscriminator(model, entity),
            (type, member) => columns.Read(model.FindEntityType(type)!.FindProperty(member.Name)!));
        return new RowReader<TEntity>(
            Expression.Lambda<Func<Row, TEntity>>(body, RowColumns.Row).Compile(), columns.AreSaved ? [.. columns.Ordinals] : null);
    }
}
