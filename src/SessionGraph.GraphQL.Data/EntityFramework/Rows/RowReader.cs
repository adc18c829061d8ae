using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>Compiles what makes an entity of a row: the same objects that the query's selector makes.</summary>
internal static class RowReader
{
    /// <summary>The function; an <see cref="InvalidOperationException"/> where a column is missing.</summary>
    public static Func<DbDataReader, TEntity> Create<TEntity>(
        DbDataReader reader, IModel model, EntityModel entity, IReadOnlyList<IReadOnlyCollection<string>> members)
    {
        var columns = new RowColumns(reader, entity.Discriminator is null);
        var body = Projection.Create<TEntity>(
            entity,
            members,
            entity.Discriminator is null ? null : columns.Read(DiscriminatorOf(model, entity)),
            (type, member) => columns.Read(model.FindEntityType(type)!.FindProperty(member.Name)!));
        return Expression.Lambda<Func<DbDataReader, TEntity>>(body, RowColumns.Reader).Compile();
    }

    /// <summary>The property that tells the entity's types apart.</summary>
    public static IProperty DiscriminatorOf(IModel model, EntityModel entity)
        => model.FindEntityType(entity.EntityType)!.FindDiscriminatorProperty()!;
}
