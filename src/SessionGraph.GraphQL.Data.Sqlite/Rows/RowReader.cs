using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Makes an entity of a row: the same object that the query's selector makes.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class RowReader<TEntity>
{
    private RowReader(Func<Row, TEntity> read, IReadOnlyList<int>? savedColumns) => (Read, SavedColumns) = (read, savedColumns);

    /// <summary>Makes the entity.</summary>
    public Func<Row, TEntity> Read { get; }

    /// <summary>The columns that are read, and so are to be saved; null where a saved row does not have them.</summary>
    public IReadOnlyList<int>? SavedColumns { get; }

    /// <summary>Compiles the reader for a statement's columns; an <see cref="InvalidOperationException"/> where one is missing.</summary>
    public static RowReader<TEntity> Create(
        DbDataReader reader, IModel model, EntityModel entity, IReadOnlyList<IReadOnlyCollection<string>> members)
    {
        var columns = new RowColumns(reader, entity.Discriminator is null);
        var body = Projection.Create<TEntity>(
            entity,
            members,
            entity.Discriminator is null ? null : columns.ReadDiscriminator(model, entity),
            (type, member) => columns.Read(model.FindEntityType(type)!.FindProperty(member.Name)!));
        return new RowReader<TEntity>(
            Expression.Lambda<Func<Row, TEntity>>(body, RowColumns.Row).Compile(), columns.AreSaved ? [.. columns.Ordinals] : null);
    }
}
