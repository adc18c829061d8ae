CREATE TABLE "Organisations" (
    "Connection" TEXT NOT NULL,
    "SourcedId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "ParentSourcedId" TEXT NULL,
    CONSTRAINT "PK_Organisations" PRIMARY KEY ("Connection", "SourcedId")
);
ALTER TABLE "Sessions" ADD "DateLastModified" TEXT NULL;
ALTER TABLE "Sessions" ADD "EndDate" TEXT NULL;
ALTER TABLE "Sessions" ADD "Metadata" TEXT NULL;
ALTER TABLE "Sessions" ADD "OrgSourcedId" TEXT NULL;
ALTER TABLE "Sessions" ADD "ParentId" INTEGER NULL;
ALTER TABLE "Sessions" ADD "SchoolYear" TEXT NULL;
ALTER TABLE "Sessions" ADD "StartDate" TEXT NULL;
ALTER TABLE "Sessions" ADD "Type" TEXT NULL;
ALTER TABLE "Sessions" ADD CONSTRAINT "FK_Sessions_Organisations_Connection_OrgSourcedId" FOREIGN KEY ("Connection", "OrgSourcedId") REFERENCES "Organisations" ("Connection", "SourcedId") ON DELETE RESTRICT;
ALTER TABLE "Sessions" ADD CONSTRAINT "FK_Sessions_Sessions_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Sessions" ("Id") ON DELETE RESTRICT;
CREATE INDEX "IX_Sessions_ExternalId_NoCase" ON "Sessions" ("ExternalId" COLLATE NOCASE) WHERE "Provider" = 2;
CREATE INDEX "IX_Sessions_OrgSourcedId" ON "Sessions" ("OrgSourcedId") WHERE "OrgSourcedId" IS NOT NULL;
CREATE INDEX "IX_Sessions_ParentId" ON "Sessions" ("ParentId") WHERE "ParentId" IS NOT NULL;
